import { expect, test } from 'vitest';
import type { CorrectionFactsFragment, StatusChangeFactsFragment } from '../gql/graphql.ts';
import { recordEntries } from './record-entries.ts';

const hour = (it: number) => `2026-11-22T${String(it).padStart(2, '0')}:00:00.000Z`;
const change = (id: string, at: number, status: StatusChangeFactsFragment['status']): StatusChangeFactsFragment => ({
  id,
  at: hour(at),
  status,
  reason: null,
  by: 'Olga',
});
const correction = (id: string, madeAt: number, withdrawnAt: number | null = null): CorrectionFactsFragment => ({
  id,
  status: 'OPERATIONAL',
  startsAt: hour(0),
  endsAt: hour(1),
  reason: 'R',
  publicNote: null,
  by: 'Olga',
  madeAt: hour(madeAt),
  withdrawnBy: withdrawnAt === null ? null : 'Edith',
  withdrawnAt: withdrawnAt === null ? null : hour(withdrawnAt),
});
const keys = (...args: Parameters<typeof recordEntries>) => recordEntries(...args).map(({ key }) => key);

const changes = [change('3', 9, 'OPERATIONAL'), change('2', 6, 'MAJOR_OUTAGE'), change('1', 2, 'OPERATIONAL')];

test('puts statuses and corrections into one order, newest first', () => {
  expect(keys(changes, [correction('8', 7), correction('7', 3, 10)], false)).toEqual([
    'withdrawn 7',
    'set 3',
    'corrected 8',
    'set 2',
    'corrected 7',
    'set 1',
  ]);
});

test('says of each status what was set before it', () => {
  expect(recordEntries(changes, [], false)).toMatchObject([
    { change: { status: 'OPERATIONAL' }, before: 'MAJOR_OUTAGE' },
    { change: { status: 'MAJOR_OUTAGE' }, before: 'OPERATIONAL' },
    { change: { status: 'OPERATIONAL' }, before: null },
  ]);
});

test('ends with the oldest status that is loaded, so that nothing between is missing', () => {
  const corrections = [correction('8', 7), correction('7', 3, 10)];
  expect(keys(changes.slice(0, 2), corrections, true)).toEqual(['withdrawn 7', 'set 3', 'corrected 8', 'set 2']);
});

test('is empty where nothing is on record', () => {
  expect(keys([], [], false)).toEqual([]);
});
