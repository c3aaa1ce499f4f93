import type { Audience } from '@signet/domain/visibility';
import { expect } from 'vitest';
import { StatusInterval } from '../src/features/timelines/status-interval.entity.js';
import type { TestApp } from './harness.js';

/**
 * A component's stored intervals as in "0 OPERATIONAL, 60 MAJOR_OUTAGE": from which minute after `zero` on which
 * status held. Fails where there is a gap or an overlap.
 */
export async function toldTimeline(
  app: TestApp,
  { id: componentId }: { id: number },
  zero: Date,
  audience: Audience = 'PUBLIC',
): Promise<string> {
  const where = { componentId, audience };
  const intervals = await app.ctx().db.find(StatusInterval, { where, order: { startsAt: 'ASC' } });
  expect(intervals.map(({ endsAt }) => endsAt)).toEqual([...intervals.slice(1).map(({ startsAt }) => startsAt), null]);
  return intervals
    .map(({ startsAt, status }) => `${(startsAt.getTime() - zero.getTime()) / 60_000} ${status}`)
    .join(', ');
}
