import { expect, test } from 'vitest';
import { choiceInput, choiceValues, USUAL_CHOICES } from './choice-values.ts';

const kinds = { incidents: true, maintenances: false, componentStatuses: false };
const topic = (kind: 'COMPONENT' | 'GROUP' | 'INCIDENT', id: string) => ({ kind, id, name: `${kind} ${id}` });

test('whoever is told of the whole page names no part of it', () => {
  const values = choiceValues({ ...kinds, wholePage: true, topics: [] });
  expect(values).toMatchObject({ scope: 'page', keepsIncident: false });
  expect(choiceInput({ ...values, componentIds: ['3'] })).toEqual({
    ...kinds,
    wholePage: true,
    componentIds: [],
    groupIds: [],
    incidentId: null,
  });
});

test('parts are kept as they are, and the incident with them', () => {
  const topics = [topic('GROUP', '2'), topic('COMPONENT', '3'), topic('INCIDENT', '9')];
  const values = choiceValues({ ...kinds, wholePage: false, topics });
  expect(values).toMatchObject({ scope: 'parts', componentIds: ['3'], groupIds: ['2'], keepsIncident: true });
  expect(choiceInput(values)).toEqual({ ...kinds, wholePage: false, componentIds: ['3'], groupIds: ['2'] });
  expect(choiceInput({ ...values, keepsIncident: false })).toMatchObject({ incidentId: null });
});

test('one incident is all that somebody is told of', () => {
  const values = choiceValues({ ...kinds, wholePage: false, topics: [topic('INCIDENT', '9')] });
  expect(values.scope).toBe('incident');
  expect(choiceInput({ ...values, keepsIncident: false })).not.toHaveProperty('incidentId');
});

test('whoever has lost all their parts may choose some', () => {
  expect(choiceValues({ ...kinds, wholePage: false, topics: [] }).scope).toBe('parts');
});

test('what is usual is what visitors get without choosing', () => {
  expect(choiceInput(USUAL_CHOICES)).toMatchObject({
    wholePage: true,
    incidents: true,
    maintenances: true,
    componentStatuses: false,
  });
});
