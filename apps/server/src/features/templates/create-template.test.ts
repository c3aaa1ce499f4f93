import { LIMITS } from '@signet/domain/limits';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComponent, aTemplate } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents, revisions } from '../../../test/records.js';
import { deleteComponent } from '../components/delete-component.js';
import { deleteTemplate } from './delete-template.js';
import { TemplateImpact } from './template-impact.entity.js';
import { Template } from './template.entity.js';

let app: TestApp;
const now = new Date('2026-11-22T18:31:07.123Z');

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
});
afterAll(() => app.close());

const impactsOf = ({ id }: { id: number }) =>
  app.ctx().db.find(TemplateImpact, { where: { templateId: id }, order: { id: 'ASC' } });

test('a template is kept whole, and no page hears of it', async () => {
  const [api, mail] = [await aComponent(app.ctx()), await aComponent(app.ctx())];
  const before = await revisions(app);
  const { id } = await aTemplate(app.ctx(), {
    name: '  Errors in a region ',
    status: 'IDENTIFIED',
    impacts: [
      { componentId: String(mail.id), status: 'DEGRADED_PERFORMANCE' },
      { componentId: String(api.id), status: 'MAJOR_OUTAGE' },
    ],
  });
  expect(await app.ctx().db.findOneBy(Template, { id })).toEqual({
    id,
    kind: 'INCIDENT',
    name: 'Errors in a region',
    nameKey: 'errors in a region',
    title: 'Errors in {{region}}',
    message: 'Requests to **{{region}}** fail.',
    variables: [{ name: 'region', label: 'Region', example: 'eu-west-1', defaultValue: null }],
    status: 'IDENTIFIED',
    createdAt: now,
    updatedAt: now,
  });
  expect(await impactsOf({ id })).toMatchObject([
    { componentId: mail.id, status: 'DEGRADED_PERFORMANCE' },
    { componentId: api.id, status: 'MAJOR_OUTAGE' },
  ]);
  expect(await revisions(app)).toEqual(before);
});

test('one without variables, status and impacts is one too', async () => {
  const bare = { title: 'We look into it', message: 'More soon.', variables: null, status: null, impacts: null };
  expect(await aTemplate(app.ctx(), bare)).toMatchObject({ variables: [], status: null });
});

test('a name is taken once for each kind, however it is written', async () => {
  await aTemplate(app.ctx(), { name: 'Café down' });
  await aTemplate(app.ctx(), { name: 'Café down', kind: 'MAINTENANCE' });
  const before = await contents(app);
  for (const name of ['CAFÉ  down', ' café down', 'Cafe\u0301 down']) {
    await expect(aTemplate(app.ctx(), { name })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.name', message: 'is the name of another template of this kind' }],
    });
  }
  expect(await contents(app)).toEqual(before);
  expect(await aTemplate(app.ctx(), { name: 'Cafe down' })).toMatchObject({ name: 'Cafe down' });
});

test('of many who want a name at once one gets it', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => aTemplate(app.ctx(), { name: 'Wanted' })));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const it of tries) {
    if (it.status === 'rejected') expect(it.reason).toMatchObject({ fields: [{ path: 'input.name' }] });
  }
});

test('the longest name fits, whatever its characters become when they are compared', async () => {
  for (const character of ['🟢', '\ufb2c', 'İ', '\u1d160']) {
    const name = [...character.repeat(200)].slice(0, 200).join('');
    expect(await aTemplate(app.ctx(), { name })).toMatchObject({ name });
  }
});

test.each<[string, object, string]>([
  ['whose texts use what nobody declared', { message: 'Since {{since}}' }, 'input.message'],
  ['whose title has broken braces', { title: '{{region}} {{' }, 'input.title'],
  ['with a variable that nothing uses', { title: 'T', message: 'M' }, 'input.variables[0].name'],
  ['for maintenance, with the status of an incident', { kind: 'MAINTENANCE', status: 'RESOLVED' }, 'input.status'],
  [
    'on a component that is not there',
    { impacts: [{ componentId: '987654', status: 'UNKNOWN' }] },
    'input.impacts[0].componentId',
  ],
])('a template %s is refused', async (_, input, path) => {
  const before = await contents(app);
  await expect(aTemplate(app.ctx(), input)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  expect(await contents(app)).toEqual(before);
});

test('a component that is deleted is gone from it, and a deleted template leaves nothing', async () => {
  const [api, mail] = [await aComponent(app.ctx()), await aComponent(app.ctx())];
  const impacts = [api, mail].map(({ id }) => ({ componentId: String(id), status: 'UNKNOWN' as const }));
  const template = await aTemplate(app.ctx(), { impacts });
  await deleteComponent(app.ctx(), String(api.id));
  expect(await impactsOf(template)).toMatchObject([{ componentId: mail.id }]);
  expect(await deleteTemplate(app.ctx(), String(template.id))).toBe(String(template.id));
  expect(await impactsOf(template)).toEqual([]);
  await expect(deleteTemplate(app.ctx(), String(template.id))).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('there is an end to how many are kept', async () => {
  const { id: _, ...like } = await aTemplate(app.ctx());
  const missing = LIMITS.templates - (await app.ctx().db.count(Template));
  const rows = Array.from({ length: missing }, (_row, n) => ({ ...like, name: `Row ${n}`, nameKey: `row ${n}` }));
  await app.services.database.transaction(async (tx) => {
    while (rows.length > 0) await tx.insert(Template, rows.splice(0, 100));
  });
  await expect(aTemplate(app.ctx())).rejects.toMatchObject({ code: 'CONFLICT' });
});
