import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComponent, aTemplate } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents, revisions } from '../../../test/records.js';
import { TemplateImpact } from './template-impact.entity.js';
import { Template } from './template.entity.js';
import { updateTemplate } from './update-template.js';

let app: TestApp;
let now = new Date('2026-11-22T18:31:07.123Z');

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
});
afterAll(() => app.close());

const update = ({ id }: { id: number }, input: Parameters<typeof updateTemplate>[2]) =>
  updateTemplate(app.ctx(), String(id), input);
const stored = ({ id }: { id: number }) => app.ctx().db.findOneByOrFail(Template, { id });
const impactsOf = ({ id }: { id: number }) => app.ctx().db.findBy(TemplateImpact, { templateId: id });

test('what is given changes and the rest stays', async () => {
  const api = await aComponent(app.ctx());
  const impacts = [{ componentId: String(api.id), status: 'MAJOR_OUTAGE' as const }];
  const template = await aTemplate(app.ctx(), { status: 'IDENTIFIED', impacts });
  now = new Date(now.getTime() + 60_000);
  const before = await revisions(app);
  await update(template, { name: 'Another name', title: '{{region}} is down' });
  expect(await stored(template)).toEqual({
    ...template,
    name: 'Another name',
    nameKey: 'another name',
    title: '{{region}} is down',
    updatedAt: now,
  });
  expect(await impactsOf(template)).toMatchObject([{ componentId: api.id }]);
  await update(template, { status: null, impacts: [] });
  expect(await stored(template)).toMatchObject({ status: null, title: '{{region}} is down' });
  expect(await impactsOf(template)).toEqual([]);
  expect(await revisions(app)).toEqual(before);
});

test('texts and variables change together', async () => {
  const template = await aTemplate(app.ctx());
  const texts = { title: '{{region}} and {{zone}}', variables: [{ name: 'zone' }, { name: 'region' }] };
  expect(await update(template, texts)).toMatchObject({
    variables: [
      { name: 'zone', label: null, example: null, defaultValue: null },
      { name: 'region', label: null },
    ],
  });
});

test('what changes nothing leaves it untouched', async () => {
  const api = await aComponent(app.ctx());
  const impacts = [{ componentId: String(api.id), status: 'UNKNOWN' as const }];
  const template = await aTemplate(app.ctx(), { impacts });
  const before = await contents(app);
  const { name, title, message, variables, updatedAt } = template;
  await update(template, { name, title, message, variables, impacts, ifUnchangedSince: updatedAt });
  await update(template, {});
  expect(await contents(app)).toEqual(before);
});

test('a name may be written otherwise, and none may be taken', async () => {
  const template = await aTemplate(app.ctx(), { name: 'First' });
  await aTemplate(app.ctx(), { name: 'Second' });
  expect(await update(template, { name: 'FIRST' })).toMatchObject({ name: 'FIRST' });
  await expect(update(template, { name: 'second' })).rejects.toMatchObject({ fields: [{ path: 'input.name' }] });
});

test.each<[string, object, string]>([
  ['drops a variable that the texts use', { variables: [] }, 'input.title'],
  ['stops using a variable', { title: 'T', message: 'M' }, 'input.variables[0].name'],
  ['uses one that is not declared', { title: '{{region}} {{zone}}' }, 'input.title'],
  [
    'names a component that is not there',
    { title: '{{region}}', impacts: [{ componentId: 'x', status: 'UNKNOWN' }] },
    'input.impacts[0].componentId',
  ],
])('a change that %s is refused', async (_, input, path) => {
  const template = await aTemplate(app.ctx());
  const before = await contents(app);
  const refusal = await update(template, input).catch((error: unknown) => error);
  expect(refusal).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: expect.arrayContaining([{ path, message: expect.anything() }]),
  });
  expect(await contents(app)).toEqual(before);
});

test('maintenance has no status to start with', async () => {
  const template = await aTemplate(app.ctx(), { kind: 'MAINTENANCE' });
  const refused = update(template, { status: 'IDENTIFIED' });
  await expect(refused).rejects.toMatchObject({ fields: [{ path: 'input.status' }] });
});

test('two who edit at once do not overwrite each other', async () => {
  const template = await aTemplate(app.ctx());
  const ifUnchangedSince = template.updatedAt;
  const edits = ['Hers {{region}}', 'His {{region}}'].map((message) => update(template, { message, ifUnchangedSince }));
  const results = await Promise.allSettled(edits);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CONFLICT' } });
});

test('what does not exist cannot be changed', async () => {
  await expect(update({ id: 987_654 }, { name: 'X' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
