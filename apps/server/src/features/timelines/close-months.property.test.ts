import { COMPONENT_STATUSES, type ComponentStatus } from '@signet/domain/component';
import { LIMITS } from '@signet/domain/limits';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComponent } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { changePage } from '../../core/events/change-page.js';
import { createContext, type Context } from '../../core/context.js';
import { deleteComponent } from '../components/delete-component.js';
import { setComponentStatus } from '../components/set-component-status.js';
import { updateSite } from '../site/update-site.js';
import { BaseStatusChange } from './base-status-change.entity.js';
import { closeMonths } from './close-months.js';
import { historyOf } from './component-status.js';
import { correctComponentStatus } from './correct-component-status.js';
import { deriveTimelines } from './derive-timelines.js';
import { StatusMonth } from './status-month.entity.js';

/** The app's own jobs keep this time, at which no month of these stories is over. */
const BEGINNING = new Date('2024-01-01T00:00:00.000Z');
const SECOND = 1_000;
const DAY = 86_400 * SECOND;

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ now: () => BEGINNING });
});
afterAll(() => app.close());

const at = (now: number): Context => {
  const services = { ...app.services, now: () => new Date(now) };
  return createContext(services, { kind: 'person', id: 1, role: 'OWNER', sessionId: 0 });
};

interface Story {
  zone: string;
  minimum: number;
  born: number;
  spells: { status: ComponentStatus; lasts: number }[];
  /** The trouble that goes on when the months are counted has lasted so long. */
  last: { status: ComponentStatus; lasted: number } | null;
  /** When the months are counted. */
  closed: number;
  /** What operators do afterwards, and how long before then it was. */
  edits: { status: ComponentStatus; before: number; lasts: number }[];
  /** So long after that it is read. */
  later: number;
  days: number;
}

const anyStatus = fc.constantFrom(...COMPONENT_STATUSES);
const anyLength = fc.oneof(
  fc.integer({ min: 1, max: 90 * SECOND }),
  fc.integer({ min: 1, max: 2 * DAY }),
  fc.integer({ min: 1, max: 60 * DAY }),
);
/** Often about the beginning of a month, where one is kept and the next one is not. */
const anyMoment = fc
  .record({
    month: fc.integer({ min: 0, max: 3 }),
    off: fc.oneof(
      fc.integer({ min: -13 * 3_600 * SECOND, max: 13 * 3_600 * SECOND }),
      fc.integer({ min: 0, max: 20 * DAY }),
    ),
  })
  .map(({ month, off }) => Date.UTC(2026, 1 + month, 1) + off);
const anyStory: fc.Arbitrary<Story> = fc.record({
  zone: fc.constantFrom('UTC', 'Europe/Madrid', 'America/St_Johns', 'Pacific/Apia'),
  minimum: fc.constantFrom(0, 60, 3_600, 86_400),
  born: fc.integer({ min: 10 * DAY, max: 420 * DAY }),
  spells: fc.array(fc.record({ status: anyStatus, lasts: anyLength }), { minLength: 1, maxLength: 30 }),
  last: fc.option(fc.record({ status: anyStatus, lasted: fc.integer({ min: 1, max: 13 * 3_600 * SECOND }) })),
  closed: anyMoment,
  edits: fc.array(fc.record({ status: anyStatus, before: fc.integer({ min: 0, max: 100 * DAY }), lasts: anyLength }), {
    maxLength: 2,
  }),
  later: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2 * DAY }), fc.integer({ min: 1, max: 40 * DAY })),
  days: fc.constantFrom(1, 7, 30, 90, LIMITS.historyDays),
});

/** The story up to when the months are counted, the last spell going on. */
async function tell({ born, spells, last, closed }: Story): Promise<number> {
  const start = closed - born;
  const { id: componentId } = await aComponent(at(start));
  const changes: Omit<BaseStatusChange, 'id'>[] = [];
  let moment = start + 1;
  for (const { status, lasts } of spells) {
    if (moment >= closed) break;
    changes.push({ componentId, status, reason: null, actor: 'person:1', at: new Date(moment) });
    moment += lasts;
  }
  if (last) {
    const from = new Date(closed - last.lasted);
    changes.splice(changes.findLastIndex((it) => it.at < from) + 1);
    changes.push({ componentId, status: last.status, reason: null, actor: 'person:1', at: from });
  }
  await changePage(at(closed), { type: 'story' }, async (tx, touched) => {
    await tx.db.insert(BaseStatusChange, changes);
    await deriveTimelines(tx, touched, [componentId], new Date(start));
  });
  return componentId;
}

async function edit(ctx: Context, componentId: number, { edits, born, closed }: Story): Promise<void> {
  for (const { status, before, lasts } of edits) {
    const startsAt = new Date(Math.max(closed - before, closed - born));
    const endsAt = new Date(Math.min(startsAt.getTime() + lasts, closed));
    if (before === 0 || startsAt >= endsAt) await setComponentStatus(ctx, String(componentId), status);
    else await correctComponentStatus(ctx, String(componentId), { status, startsAt, endsAt, reason: 'R' });
  }
}

test('a history from months that are kept is the one that its intervals tell', async () => {
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(anyStory, async (story) => {
      const { zone: timeZone, minimum: minimumIncidentSeconds, closed, later, days } = story;
      await updateSite(at(closed), { timeZone, minimumIncidentSeconds });
      const id = await tell(story);
      await closeMonths(at(closed));
      const now = closed + later;
      await edit(at(closed), id, story);
      kept += await at(now).db.countBy(StatusMonth, { componentId: id });
      const fromMonths = await historyOf(at(now), id, days);
      await app.services.database.transaction((tx) => tx.delete(StatusMonth, { componentId: id }));
      const fromIntervals = await historyOf(at(now), id, days);
      expect(fromMonths?.days).toEqual(fromIntervals?.days);
      expect(fromMonths).toMatchObject({
        from: fromIntervals?.from,
        to: fromIntervals?.to,
        times: fromIntervals?.times,
        uptime: fromIntervals?.uptime,
        packed: fromIntervals?.packed,
      });
      await deleteComponent(at(now), String(id));
    }),
    { numRuns: 60 },
  );
  expect(kept).toBeGreaterThan(60);
}, 60_000);
