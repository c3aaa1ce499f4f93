import { describe, expect, test } from 'vitest';
import type { MaintenanceStoryFragment } from '../../gql/graphql.ts';
import { newPlan, planOf, stillOpen, type PlanDraft } from './plan-draft.ts';
import { planErrors, scheduleInput, updateInput } from './save-plan.ts';

const ZONE = 'Europe/Madrid';
const plan: PlanDraft = {
  ...newPlan(0),
  title: 'Database upgrade',
  message: 'Payouts pause.',
  plannedStart: '2026-11-28T02:00:00.000Z',
  plannedEnd: '2026-11-28T04:00:00.000Z',
  impacts: { '7': 'UNDER_MAINTENANCE' },
};
const maintenance: MaintenanceStoryFragment = {
  id: '3',
  title: 'Database upgrade',
  status: 'SCHEDULED',
  visibility: 'PUBLIC',
  plannedStart: '2026-11-28T02:00:00.000Z',
  plannedEnd: '2026-11-28T04:00:00.000Z',
  actualStart: null,
  actualEnd: null,
  autoStart: true,
  autoComplete: true,
  notify: true,
  updatedAt: '2026-11-20T09:00:00.000Z',
  recurrence: null,
  components: [{ status: 'UNDER_MAINTENANCE', component: { id: '7', name: 'Payouts' } }],
  formerPlans: [],
  updates: [],
};
const seenPlan = (changes: Partial<PlanDraft>) => {
  const { seen, ...draft } = { ...planOf(maintenance), ...changes };
  if (!seen) throw new Error('it has been seen');
  return { ...draft, seen };
};

describe('a new plan', () => {
  test('says when, what, and in what rhythm', () => {
    const weekly: PlanDraft = { ...plan, recurrence: { ...plan.recurrence, repeats: 'weekly' } };
    expect(planErrors(weekly, ZONE)).toEqual({});
    expect(scheduleInput(weekly, ZONE)).toMatchObject({
      title: 'Database upgrade',
      message: 'Payouts pause.',
      plannedStart: '2026-11-28T02:00:00.000Z',
      components: [{ componentId: '7', status: 'UNDER_MAINTENANCE' }],
      recurrence: 'FREQ=WEEKLY;BYDAY=SA',
      notify: true,
    });
    expect(scheduleInput(plan, ZONE).recurrence).toBeNull();
  });

  test.each<[Partial<PlanDraft>, string]>([
    [{ title: ' ' }, 'title'],
    [{ message: '' }, 'message'],
    [{ plannedStart: null }, 'plannedStart'],
    [{ plannedEnd: null }, 'plannedEnd'],
    [{ plannedEnd: '2026-11-28T02:00:00.000Z' }, 'plannedEnd'],
    [{ recurrence: { ...plan.recurrence, repeats: 'own', ownRule: '' } }, 'recurrence'],
    [{ recurrence: { ...plan.recurrence, repeats: 'own', ownRule: 'FREQ=WEEKLY;BYDAY=SU' } }, 'plannedStart'],
  ])('with %o is refused at its field', (changes, field) => {
    expect(Object.keys(planErrors({ ...plan, ...changes }, ZONE))).toEqual([field]);
  });
});

describe('another plan', () => {
  test('sends what changed and nothing else', () => {
    expect(updateInput(seenPlan({}))).toBeNull();
    expect(updateInput(seenPlan({ plannedEnd: '2026-11-28T05:00:00.000Z', message: 'Later.', notify: true }))).toEqual({
      plannedEnd: '2026-11-28T05:00:00.000Z',
      message: 'Later.',
      notify: true,
      ifUnchangedSince: '2026-11-20T09:00:00.000Z',
    });
    expect(updateInput(seenPlan({ impacts: {} }))).toMatchObject({ components: [] });
  });

  test('must end after its start, and needs no message', () => {
    expect(planErrors(seenPlan({}), ZONE)).toEqual({});
    expect(Object.keys(planErrors(seenPlan({ plannedEnd: '2026-11-28T01:00:00.000Z' }), ZONE))).toEqual(['plannedEnd']);
  });

  test('leaves alone what has happened meanwhile', () => {
    const moved = seenPlan({ plannedStart: '2026-11-29T02:00:00.000Z', plannedEnd: '2026-11-29T04:00:00.000Z' });
    const during = stillOpen(moved, { ...maintenance, status: 'IN_PROGRESS' });
    expect([during.plannedStart, during.plannedEnd]).toEqual([maintenance.plannedStart, moved.plannedEnd]);
    const over = stillOpen(moved, { ...maintenance, status: 'COMPLETED' });
    expect([over.plannedStart, over.plannedEnd]).toEqual([maintenance.plannedStart, maintenance.plannedEnd]);
    expect(stillOpen(moved, maintenance)).toBe(moved);
  });
});
