import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/client.js';
import { aComponent, anIncident, aTemplate } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents, lastEvent, node, revisions } from '../../../test/records.js';
import { deleteComponent } from '../components/delete-component.js';
import { IncidentUpdate } from '../incidents/incident-update.entity.js';
import { Incident } from '../incidents/incident.entity.js';
import { deleteTemplate } from './delete-template.js';
import { updateTemplate } from './update-template.js';

let app: TestApp;
let owner: Client;
const VALUES = [{ name: 'region', value: 'eu-west-1' }];

beforeAll(async () => {
  app = await startTestApp();
  owner = await app.owner();
});
afterAll(() => app.close());

const CREATE = `mutation ($templateId: ID!, $values: [TemplateValueInput!]!, $input: IncidentFromTemplateInput!) {
  createIncidentFromTemplate(templateId: $templateId, values: $values, input: $input) {
    id title status visibility pinned impacts { status component { id } } updates { message }
  }
}`;
const given = ({ id }: { id: number }, input: object = {}, values: object[] = VALUES) => ({
  templateId: String(id),
  values,
  input,
});
const create = async (...args: Parameters<typeof given>) =>
  (await owner.ask(CREATE, given(...args)))['createIncidentFromTemplate'];
const impactOn = ({ id }: { id: number }, status: 'MAJOR_OUTAGE' | 'UNKNOWN') => ({ componentId: String(id), status });

test('the incident has the words, the status and the impacts of its template, in one event', async () => {
  const api = await aComponent(app.ctx());
  const template = await aTemplate(app.ctx(), { status: 'IDENTIFIED', impacts: [impactOn(api, 'MAJOR_OUTAGE')] });
  const before = await revisions(app);
  const incident = await create(template);
  expect(incident).toEqual({
    id: expect.any(String),
    title: 'Errors in eu-west-1',
    status: 'IDENTIFIED',
    visibility: 'PUBLIC',
    pinned: false,
    impacts: [{ status: 'MAJOR_OUTAGE', component: { id: String(api.id) } }],
    updates: [{ message: 'Requests to **eu-west-1** fail.' }],
  });
  expect(await revisions(app)).toEqual({ public: before.public + 1, signedIn: before.signedIn + 1 });
  const { type, notify, consequences } = await lastEvent(app);
  expect([type, notify]).toEqual(['incident.created', true]);
  expect(consequences.PUBLIC.changed).toEqual(
    expect.arrayContaining([node('Incident', { id: Number(incident.id) }), node('Component', api)]),
  );
});

test('what the caller says counts more than what the template proposes', async () => {
  const [api, mail] = [await aComponent(app.ctx()), await aComponent(app.ctx())];
  const template = await aTemplate(app.ctx(), { status: 'IDENTIFIED', impacts: [impactOn(api, 'MAJOR_OUTAGE')] });
  const startedAt = new Date(Date.now() - 60_000).toISOString();
  const options = { status: 'MONITORING', visibility: 'AUTHENTICATED', pinned: true, startedAt, notify: false };
  expect(await create(template, { ...options, impacts: [impactOn(mail, 'UNKNOWN')] })).toMatchObject({
    status: 'MONITORING',
    visibility: 'AUTHENTICATED',
    pinned: true,
    impacts: [{ component: { id: String(mail.id) } }],
  });
  expect((await lastEvent(app)).notify).toBe(false);
  expect(await create(template, { impacts: [] })).toMatchObject({ impacts: [] });
});

test('a component that was deleted is simply not hit', async () => {
  const [api, mail] = [await aComponent(app.ctx()), await aComponent(app.ctx())];
  const template = await aTemplate(app.ctx(), {
    impacts: [impactOn(api, 'MAJOR_OUTAGE'), impactOn(mail, 'MAJOR_OUTAGE')],
  });
  await deleteComponent(app.ctx(), String(api.id));
  expect((await create(template)).impacts).toEqual([{ status: 'MAJOR_OUTAGE', component: { id: String(mail.id) } }]);
});

test('a value is text, also if it looks like a variable', async () => {
  const template = await aTemplate(app.ctx());
  expect(await create(template, {}, [{ name: 'region', value: '{{region}}' }])).toMatchObject({
    title: 'Errors in {{region}}',
  });
});

test.each<[string, object, object[], string, string]>([
  ['without a value', {}, [], 'BAD_USER_INPUT', 'values.region'],
  ['that starts in the future', { startedAt: '2099-01-01T00:00:00.000Z' }, VALUES, 'BAD_USER_INPUT', 'input.startedAt'],
  [
    'on nothing',
    { impacts: [impactOn({ id: 987_654 }, 'UNKNOWN')] },
    VALUES,
    'BAD_USER_INPUT',
    'input.impacts[0].componentId',
  ],
])('an incident %s is refused', async (_, input, values, code, path) => {
  const template = await aTemplate(app.ctx());
  const before = await contents(app);
  const { extensions } = await owner.refused(CREATE, given(template, input, values));
  expect(extensions).toMatchObject({ code, fields: [{ path }] });
  expect(await contents(app)).toEqual(before);
});

test('a template of maintenance makes no incident, and one that is gone nothing', async () => {
  const planned = await aTemplate(app.ctx(), { kind: 'MAINTENANCE' });
  expect((await owner.refused(CREATE, given(planned))).extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'templateId' }],
  });
  expect((await owner.refused(CREATE, given({ id: 987_654 }))).extensions.code).toBe('NOT_FOUND');
});

describe('a call that is repeated with the same key', () => {
  test('is carried out once, also when eight come at once', async () => {
    const template = await aTemplate(app.ctx());
    const count = await app.ctx().db.count(Incident);
    const made = await Promise.all(Array.from({ length: 8 }, () => create(template, { idempotencyKey: 'eight' })));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await app.ctx().db.count(Incident)).toBe(count + 1);
  });

  test('gives the same incident when the template was changed or deleted meanwhile', async () => {
    const template = await aTemplate(app.ctx());
    const first = await create(template, { idempotencyKey: 'edited' });
    await updateTemplate(app.ctx(), String(template.id), { title: 'No answer from {{region}}' });
    expect(await create(template, { idempotencyKey: 'edited' })).toEqual(first);
    await deleteTemplate(app.ctx(), String(template.id));
    expect(await create(template, { idempotencyKey: 'edited' })).toEqual(first);
    expect(await app.ctx().db.countBy(IncidentUpdate, { incidentId: Number(first.id) })).toBe(1);
  });

  test('is refused if it gives other values', async () => {
    const template = await aTemplate(app.ctx());
    await create(template, { idempotencyKey: 'other values' });
    const other = given(template, { idempotencyKey: 'other values' }, [{ name: 'region', value: 'us-east-1' }]);
    expect((await owner.refused(CREATE, other)).extensions.code).toBe('CONFLICT');
  });

  test('is another call than createIncident with that key', async () => {
    const template = await aTemplate(app.ctx());
    const { id } = await anIncident(app.ctx(), { idempotencyKey: 'shared' });
    expect((await create(template, { idempotencyKey: 'shared' })).id).not.toBe(String(id));
  });
});
