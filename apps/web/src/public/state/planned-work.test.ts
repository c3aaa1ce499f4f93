import { expect, it } from 'vitest';
import { sampleMaintenance } from '../testing/sample-page.ts';
import type { Maintenance } from './page-state.ts';
import { plannedWork } from './planned-work.ts';

const weekly = { id: '9', rule: 'FREQ=WEEKLY;BYDAY=SU', timeZone: 'UTC', endedAt: null };

function idsOf(...maintenances: Maintenance[]) {
  const { shown, folded } = plannedWork({ maintenances: Object.fromEntries(maintenances.map((one) => [one.id, one])) });
  return { shown: shown.map(({ id }) => id), folded: folded.map(({ id }) => id) };
}

const planned = (id: string, day: number, fields: Partial<Maintenance> = {}) =>
  sampleMaintenance({ id, plannedStart: `2026-12-${String(day).padStart(2, '0')}T02:00:00.000Z`, ...fields });

it('shows what is in progress first, then what is planned, by its start', () => {
  const running = planned('1', 20, { status: 'IN_PROGRESS' });
  expect(idsOf(planned('3', 6), planned('2', 5), running)).toEqual({ shown: ['1', '2', '3'], folded: [] });
});

it('leaves out what is over', () => {
  const over = [planned('1', 1, { status: 'COMPLETED' }), planned('2', 2, { status: 'CANCELLED' })];
  expect(idsOf(...over)).toEqual({ shown: [], folded: [] });
});

it('shows only the next occurrence of work that recurs, and folds the others', () => {
  const recurring = [planned('3', 13), planned('1', 6), planned('2', 20)].map((one) => ({
    ...one,
    recurrence: weekly,
  }));
  expect(idsOf(...recurring, planned('4', 14))).toEqual({ shown: ['1', '4'], folded: ['3', '2'] });
});

it('shows the next occurrence also while an earlier one is in progress', () => {
  const [now, next] = [
    planned('1', 6, { status: 'IN_PROGRESS', recurrence: weekly }),
    planned('2', 13, { recurrence: weekly }),
  ];
  expect(idsOf(now, next)).toEqual({ shown: ['1', '2'], folded: [] });
});

it('folds what is planned beyond the third', () => {
  expect(idsOf(...['1', '2', '3', '4', '5'].map((id) => planned(id, Number(id))))).toEqual({
    shown: ['1', '2', '3'],
    folded: ['4', '5'],
  });
});
