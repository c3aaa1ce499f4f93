import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test/client.js';
import { aComponent, aTemplate } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents, lastEvent, revisions } from '../../../test/records.js';

let app: TestApp;
let owner: Client;
const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const VALUES = [{ name: 'region', value: 'eu-west-1' }];

beforeAll(async () => {
  app = await startTestApp();
  owner = await app.owner();
});
afterAll(() => app.close());

const SCHEDULE = `mutation ($templateId: ID!, $values: [TemplateValueInput!]!, $input: MaintenanceFromTemplateInput!) {
  scheduleMaintenanceFromTemplate(templateId: $templateId, values: $values, input: $input) {
    id title status visibility autoStart components { status component { id } } updates { message }
  }
}`;

async function planned() {
  const api = await aComponent(app.ctx());
  const template = await aTemplate(app.ctx(), {
    kind: 'MAINTENANCE',
    title: 'Upgrade in {{region}}',
    message: 'We upgrade {{region}}.',
    impacts: [{ componentId: String(api.id), status: 'UNDER_MAINTENANCE' }],
  });
  return { api, templateId: String(template.id) };
}

test('the maintenance has the words and the components of its template, in one event', async () => {
  const { api, templateId } = await planned();
  const before = await revisions(app);
  const input = { plannedStart: inHours(24), plannedEnd: inHours(25), autoStart: false };
  const answer = await owner.ask(SCHEDULE, { templateId, values: VALUES, input });
  expect(answer['scheduleMaintenanceFromTemplate']).toEqual({
    id: expect.any(String),
    title: 'Upgrade in eu-west-1',
    status: 'SCHEDULED',
    visibility: 'PUBLIC',
    autoStart: false,
    components: [{ status: 'UNDER_MAINTENANCE', component: { id: String(api.id) } }],
    updates: [{ message: 'We upgrade eu-west-1.' }],
  });
  expect(await revisions(app)).toEqual({ public: before.public + 1, signedIn: before.signedIn + 1 });
  expect((await lastEvent(app)).type).toBe('maintenance.scheduled');
});

test('what the caller says counts more than what the template proposes', async () => {
  const { templateId } = await planned();
  const input = { plannedStart: inHours(24), plannedEnd: inHours(25), components: [] };
  const answer = await owner.ask(SCHEDULE, { templateId, values: VALUES, input });
  expect(answer['scheduleMaintenanceFromTemplate'].components).toEqual([]);
});

test.each<[string, object, object[], string]>([
  ['without a value', {}, [], 'values.region'],
  ['that ends before it starts', { plannedEnd: inHours(1) }, VALUES, 'input.plannedEnd'],
])('a maintenance %s is refused', async (_, changes, values, path) => {
  const { templateId } = await planned();
  const before = await contents(app);
  const input = { plannedStart: inHours(24), plannedEnd: inHours(25), ...changes };
  expect((await owner.refused(SCHEDULE, { templateId, values, input })).extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path }],
  });
  expect(await contents(app)).toEqual(before);
});

test('a template of an incident plans nothing', async () => {
  const { id } = await aTemplate(app.ctx());
  const input = { plannedStart: inHours(24), plannedEnd: inHours(25) };
  expect((await owner.refused(SCHEDULE, { templateId: String(id), values: VALUES, input })).extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'templateId' }],
  });
});
