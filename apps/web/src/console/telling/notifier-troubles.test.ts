import { expect, test } from 'vitest';
import type { NotifierFactsFragment } from '../gql/graphql.ts';
import { hasTroubles, lateSince } from './notifier-troubles.ts';

const CALM = {
  asOf: '2026-11-22T10:00:00.000Z',
  oldestUnsentAt: null,
  waiting: 0,
  fuseBlownAt: null,
  quarantinedEndpoints: 0,
  quarantinedReaders: 0,
  keepsMails: false,
  failedNews: [],
} as unknown as NotifierFactsFragment;
const SOON = '2026-11-22T09:59:00.000Z';
const LONG_AGO = '2026-11-22T09:58:59.000Z';

test.each<[Partial<NotifierFactsFragment>, boolean]>([
  [{}, false],
  [{ keepsMails: true }, false],
  [{ oldestUnsentAt: SOON }, false],
  [{ oldestUnsentAt: LONG_AGO }, true],
  [{ fuseBlownAt: SOON }, true],
  [{ quarantinedEndpoints: 1 }, true],
  [{ quarantinedReaders: 1 }, true],
])('%j needs somebody: %s', (more, needs) => {
  expect(hasTroubles({ ...CALM, ...more })).toBe(needs);
});

test('what the fuse keeps back is not called late too', () => {
  expect(lateSince({ ...CALM, oldestUnsentAt: LONG_AGO })).toBe(LONG_AGO);
  expect(lateSince({ ...CALM, oldestUnsentAt: LONG_AGO, fuseBlownAt: SOON })).toBeNull();
});
