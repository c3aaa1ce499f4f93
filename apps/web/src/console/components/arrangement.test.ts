import { expect, test } from 'vitest';
import { arrangementOf, moveComponent, moveGroup, placeOf, sameArrangement, type Arrangement } from './arrangement.ts';

const START: Arrangement = {
  groups: [
    { groupId: 'platform', componentIds: ['api', 'web', 'cdn'] },
    { groupId: 'payments', componentIds: ['cards'] },
    { groupId: 'empty', componentIds: [] },
  ],
  ungrouped: ['support'],
};

const everyId = ({ groups, ungrouped }: Arrangement) =>
  [...groups.flatMap((it) => it.componentIds), ...ungrouped].toSorted();

test('sections become the order that the server takes', () => {
  const sections = [
    { group: { id: 'g' }, components: [{ id: 'b' }, { id: 'a' }] },
    { group: null, components: [{ id: 'c' }] },
  ];
  expect(arrangementOf(sections)).toEqual({ groups: [{ groupId: 'g', componentIds: ['b', 'a'] }], ungrouped: ['c'] });
});

test.each([
  ['down in its group', 'api', 'platform', 1, ['web', 'api', 'cdn']],
  ['up in its group', 'cdn', 'platform', 0, ['cdn', 'api', 'web']],
  ['into another group', 'api', 'payments', 0, ['api', 'cards']],
  ['into an empty group', 'api', 'empty', 0, ['api']],
  ['from no group to the end of one', 'support', 'platform', 99, ['api', 'web', 'cdn', 'support']],
] as const)('a component moves %s', (_name, id, place, index, expected) => {
  const moved = moveComponent(START, id, place, index);
  expect(moved.groups.find(({ groupId }) => groupId === place)?.componentIds).toEqual(expected);
  expect(everyId(moved)).toEqual(everyId(START));
});

test('a component leaves its group', () => {
  const moved = moveComponent(START, 'web', null, 0);
  expect(moved.ungrouped).toEqual(['web', 'support']);
  expect(placeOf(moved, 'web')).toBeNull();
  expect(placeOf(START, 'web')).toBe('platform');
});

test('a group moves with its components', () => {
  const moved = moveGroup(START, 'payments', 0);
  expect(moved.groups.map(({ groupId }) => groupId)).toEqual(['payments', 'platform', 'empty']);
  expect(everyId(moved)).toEqual(everyId(START));
});

test('moving to where it is changes nothing', () => {
  expect(sameArrangement(moveComponent(START, 'web', 'platform', 1), START)).toBe(true);
  expect(sameArrangement(moveGroup(START, 'payments', 1), START)).toBe(true);
  expect(sameArrangement(moveGroup(START, 'payments', 2), START)).toBe(false);
});
