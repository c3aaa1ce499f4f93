import { expect, it } from 'vitest';
import { isNudgeDue, lateStartNudgeAt, occasionOf, promiseNudgeAt, silenceNudgeAt, type Nudge } from './nudge.js';

const at = (time: string) => new Date(`2026-11-22T${time}:00.000Z`);

it.each([
  ['12:00', '14:00', '13:50'],
  ['13:40', '14:00', '13:50'],
  ['13:50', '14:00', '13:55'],
  ['13:58', '14:00', '13:59'],
  ['14:00', '14:00', '14:00'],
  ['14:30', '14:00', '14:00'],
])('what was promised at %s for %s is asked for at %s', (promised, due, expected) => {
  expect(promiseNudgeAt(at(promised), at(due))).toEqual(at(expected));
});

it('a silence is one after so many hours, a start is late after five minutes', () => {
  expect(silenceNudgeAt(at('12:00'), 2)).toEqual(at('14:00'));
  expect(lateStartNudgeAt(at('12:00'))).toEqual(at('12:05'));
});

it.each([
  ['2026-11-22T11:59:59.999Z', false],
  ['2026-11-22T12:00:00.000Z', true],
  ['2026-11-23T11:59:59.999Z', true],
  ['2026-11-23T12:00:00.000Z', false],
])('what is due at noon is so at %s: %s', (now, expected) => {
  expect(isNudgeDue(at('12:00'), new Date(now))).toBe(expected);
});

it('each occasion is another by what makes it one', () => {
  const nudges: Nudge[] = [
    { kind: 'PROMISE', incidentId: 1, dueBy: 'a' },
    { kind: 'PROMISE', incidentId: 1, dueBy: 'b' },
    { kind: 'PROMISE', incidentId: 2, dueBy: 'a' },
    { kind: 'SILENCE', incidentId: 1, updateId: 1 },
    { kind: 'SILENCE', incidentId: 1, updateId: 2 },
    { kind: 'LATE_START', maintenanceId: 1, plannedStart: 'a' },
    { kind: 'HELD_BACK', blownAt: 'a' },
    { kind: 'HELD_BACK', blownAt: 'b' },
  ];
  expect(new Set(nudges.map(occasionOf)).size).toBe(nudges.length);
});
