import { expect, test } from 'vitest';
import { choiceLacks } from './choice-lacks.js';

const all = { wholePage: true, incidents: true, maintenances: true, componentStatuses: true };
const none = { wholePage: false, incidents: false, maintenances: false, componentStatuses: false };
const [component, incident] = [{ kind: 'COMPONENT' as const }, { kind: 'INCIDENT' as const }];

test.each([
  ['the whole page', all, [], null],
  ['one component', { ...all, wholePage: false }, [component], null],
  ['one incident, whatever else', none, [incident], null],
  ['no part of the page', { ...all, wholePage: false }, [], 'wholePage'],
  ['nothing at all', none, [], 'wholePage'],
  ['the whole page, but of no kind', { ...none, wholePage: true }, [], 'incidents'],
  ['a component, but of no kind', none, [component, incident], 'incidents'],
] as const)('%s lacks what it must', (_what, choice, topics, lacking) => {
  expect(choiceLacks(choice, topics)).toBe(lacking);
});
