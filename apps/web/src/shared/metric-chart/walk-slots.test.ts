import { expect, it } from 'vitest';
import { walkSlots } from './walk-slots.ts';

it.each<[string, boolean, number, number | null]>([
  ['ArrowLeft', false, 5, 4],
  ['ArrowRight', false, 5, 6],
  ['ArrowUp', false, 5, 6],
  ['ArrowDown', false, 5, 4],
  ['ArrowRight', true, 5, 15],
  ['PageUp', false, 5, 15],
  ['PageDown', false, 5, 0],
  ['ArrowRight', false, 59, 59],
  ['Home', false, 5, 0],
  ['End', false, 5, 59],
  ['a', false, 5, null],
])('%s with shift %s leads from %i of 60 to %s', (key, shiftKey, from, to) => {
  expect(walkSlots({ key, shiftKey }, from, 60)).toBe(to);
});
