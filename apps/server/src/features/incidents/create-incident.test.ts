import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aComponent, anIncident, asRole } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents, lastEvent, node } from '../../../test/records.js';
import { deleteIncident } from './delete-incident.js';
import { IncidentImpact } from './incident-impact.entity.js';
import { IncidentUpdate } from './incident-update.entity.js';
import { Incident } from './incident.entity.js';

let app: TestApp;
const now = new Date('2026-11-22T18:31:07.123Z');
const MINUTE = 60_000;
const ago = (minutes: number) => new Date(now.getTime() - minutes * MINUTE);
const idOf = ({ id }: { id: number }) => String(id);

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
});
afterAll(() => app.close());

const updatesOf = ({ id }: { id: number }) => app.ctx().db.findBy(IncidentUpdate, { incidentId: id });

test('an incident comes with its first update, posted when it started', async () => {
  const api = await aComponent(app.ctx());
  const impacts = [{ componentId: idOf(api), status: 'PARTIAL_OUTAGE' as const }];
  const incident = await anIncident(app.ctx(), {
    title: '  API errors ',
    message: 'We look.',
    impacts,
    startedAt: ago(20),
  });
  expect(incident).toMatchObject({
    title: 'API errors',
    status: 'INVESTIGATING',
    startedAt: ago(20),
    createdAt: now,
    resolvedAt: null,
  });
  expect(await updatesOf(incident)).toMatchObject([
    { status: 'INVESTIGATING', message: 'We look.', postedAt: ago(20), editedAt: null },
  ]);
  expect(await app.ctx().db.findBy(IncidentImpact, { incidentId: incident.id })).toMatchObject([
    { componentId: api.id, status: 'PARTIAL_OUTAGE' },
  ]);
  const { type, notify, consequences } = await lastEvent(app);
  expect([type, notify]).toEqual(['incident.created', true]);
  expect(consequences.PUBLIC.changed).toEqual(
    expect.arrayContaining([node('Incident', incident), node('Component', api)]),
  );
});

test('without a time it starts now', async () => {
  const incident = await anIncident(app.ctx(), { notify: false });
  expect(incident.startedAt).toEqual(now);
  expect((await lastEvent(app)).notify).toBe(false);
});

test('a report after the fact is resolved when it is created, and hurts nobody', async () => {
  const api = await aComponent(app.ctx());
  const impacts = [{ componentId: idOf(api), status: 'MAJOR_OUTAGE' as const }];
  const incident = await anIncident(app.ctx(), {
    status: 'RESOLVED',
    impacts,
    startedAt: ago(60),
    nextUpdateBy: ago(-60),
  });
  expect(incident).toMatchObject({ status: 'RESOLVED', resolvedAt: ago(60), nextUpdateBy: null });
  const answer = await app
    .anonymous()
    .ask(
      'query ($incident: ID!, $component: ID!) { incident(id: $incident) { impacts { status } updates { impacts { status } } } component(id: $component) { status } }',
      { incident: idOf(incident), component: idOf(api) },
    );
  expect(answer).toEqual({
    incident: { impacts: [], updates: [{ impacts: [{ status: 'MAJOR_OUTAGE' }] }] },
    component: { status: 'OPERATIONAL' },
  });
});

test('markdown is kept as written and shown without any HTML of its author', async () => {
  const message = '**Bold** <script>alert(1)</script>\n\n[x](javascript:alert(1)) [y](https://signet.example)';
  const { id } = await anIncident(app.ctx(), { message });
  const ask = 'query ($id: ID!) { incident(id: $id) { updates { message messageHtml } } }';
  const [update] = (await app.anonymous().ask(ask, { id: String(id) }))['incident'].updates;
  expect(update.message).toBe(message);
  expect(update.messageHtml).toContain('<strong>Bold</strong>');
  expect(update.messageHtml).toContain('href="https://signet.example"');
  expect(update.messageHtml).not.toMatch(/<script|href="javascript/);
});

test.each<[string, () => object, string]>([
  ['in the future', () => ({ startedAt: ago(-1) }), 'input.startedAt'],
  ['before the year 2000', () => ({ startedAt: new Date(0) }), 'input.startedAt'],
  ['with a promise for the past', () => ({ nextUpdateBy: ago(1) }), 'input.nextUpdateBy'],
  ['with a promise for the year after next', () => ({ nextUpdateBy: ago(-800 * 24 * 60) }), 'input.nextUpdateBy'],
  [
    'on nothing',
    () => ({ impacts: [{ componentId: '987654', status: 'MAJOR_OUTAGE' }] }),
    'input.impacts[0].componentId',
  ],
  [
    'on one component twice',
    () => ({ impacts: [1, 1].map((id) => ({ componentId: `${id}`, status: 'UNKNOWN' })) }),
    'input.impacts',
  ],
])('an incident %s is refused', async (_, input, path) => {
  await aComponent(app.ctx());
  const before = await contents(app);
  await expect(anIncident(app.ctx(), input())).rejects.toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  expect(await contents(app)).toEqual(before);
});

test('every unknown component is named', async () => {
  const known = { componentId: idOf(await aComponent(app.ctx())), status: 'UNKNOWN' as const };
  const impacts = [{ ...known, componentId: 'x' }, known, { ...known, componentId: '987654' }];
  await expect(anIncident(app.ctx(), { impacts })).rejects.toMatchObject({
    fields: [{ path: 'input.impacts[0].componentId' }, { path: 'input.impacts[2].componentId' }],
  });
});

describe('a call that is repeated with the same key', () => {
  test('is carried out once, also when eight come at once', async () => {
    const count = await app.ctx().db.count(Incident);
    const { signedInRevision } = await lastEvent(app);
    const made = await Promise.all(
      Array.from({ length: 8 }, () => anIncident(app.ctx(), { title: 'Once', idempotencyKey: 'eight at once' })),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await app.ctx().db.count(Incident)).toBe(count + 1);
    expect((await lastEvent(app)).signedInRevision).toBe(signedInRevision + 1);
  });

  test('is refused if it asks for something else', async () => {
    await anIncident(app.ctx(), { title: 'One thing', idempotencyKey: 'other payload' });
    const before = await contents(app);
    const other = anIncident(app.ctx(), { title: 'Another', idempotencyKey: 'other payload' });
    await expect(other).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await contents(app)).toEqual(before);
  });

  test('is another call if it comes from another person', async () => {
    const mine = await anIncident(app.ctx(), { title: 'T', idempotencyKey: 'shared' });
    const stranger = {
      ...asRole(app, 'EDITOR'),
      actor: { kind: 'person', id: 2, role: 'EDITOR', sessionId: 0 } as const,
    };
    expect((await anIncident(stranger, { title: 'T', idempotencyKey: 'shared' })).id).not.toBe(mine.id);
  });

  test('may come again after it was refused', async () => {
    const wrong = anIncident(app.ctx(), { title: ' ', idempotencyKey: 'second try' });
    await expect(wrong).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await anIncident(app.ctx(), { title: 'Right', idempotencyKey: 'second try' })).toMatchObject({
      title: 'Right',
    });
  });

  test('finds the incident also when the promise that was made has run out', async () => {
    const call = { title: 'Promised', nextUpdateBy: ago(-1), idempotencyKey: 'promised' };
    const incident = await anIncident(app.ctx(), call);
    const later = { ...app.ctx(), now: () => ago(-2) };
    expect((await anIncident(later, call)).id).toBe(incident.id);
  });

  test('finds nothing once the incident is deleted', async () => {
    const call = { title: 'Gone', idempotencyKey: 'deleted since' };
    await deleteIncident(app.ctx(), idOf(await anIncident(app.ctx(), call)));
    await expect(anIncident(app.ctx(), call)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
