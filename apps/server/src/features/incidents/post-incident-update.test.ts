import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aComponent, anIncident } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents, lastEvent, node } from '../../../test/records.js';
import type { Component } from '../components/component.entity.js';
import type { Incident } from './incident.entity.js';
import type { PostIncidentUpdateInput } from './incident.inputs.js';
import { postIncidentUpdate } from './post-incident-update.js';

let app: TestApp;
const now = new Date('2026-11-22T18:31:07.123Z');
let [api, cdn]: Component[] = [];
const MINUTE = 60_000;
const ago = (minutes: number) => new Date(now.getTime() - minutes * MINUTE);
const on = (component: Component | undefined, status: Component['baseStatus']) => ({
  componentId: String(component?.id),
  status,
});

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
});
beforeEach(async () => {
  [api, cdn] = [await aComponent(app.ctx(), { name: 'API' }), await aComponent(app.ctx(), { name: 'CDN' })];
});
afterAll(() => app.close());

const post = ({ id }: Pick<Incident, 'id'>, input: Partial<PostIncidentUpdateInput> = {}) =>
  postIncidentUpdate(app.ctx(), String(id), { status: 'IDENTIFIED', message: 'Found it.', notify: true, ...input });

async function seen({ id }: Pick<Incident, 'id'>) {
  const { incident } = await app.anonymous().ask(
    `query ($id: ID!) { incident(id: $id) {
      status resolvedAt impacts { component { name } status }
      updates { status message impacts { component { name } status } }
    } }`,
    { id: String(id) },
  );
  const impacts = (of: { component: { name: string }; status: string }[]) =>
    of.map((it) => `${it.component.name} ${it.status}`);
  return {
    status: incident.status,
    resolvedAt: incident.resolvedAt,
    impacts: impacts(incident.impacts),
    updates: incident.updates.map((update: { message: string; impacts: [] }) => [
      update.message,
      ...impacts(update.impacts),
    ]),
  };
}

test('an update names only what it changes; the incident is the sum of them', async () => {
  const incident = await anIncident(app.ctx(), {
    message: 'One',
    impacts: [on(api, 'MAJOR_OUTAGE'), on(cdn, 'DEGRADED_PERFORMANCE')],
    startedAt: ago(30),
  });
  await post(incident, { message: 'Two', impacts: [on(api, 'PARTIAL_OUTAGE')], postedAt: ago(20) });
  await post(incident, {
    message: 'Three',
    status: 'MONITORING',
    impacts: [on(cdn, 'OPERATIONAL')],
    postedAt: ago(10),
  });
  expect(await seen(incident)).toEqual({
    status: 'MONITORING',
    resolvedAt: null,
    impacts: ['API PARTIAL_OUTAGE'],
    updates: [
      ['Three', 'CDN OPERATIONAL'],
      ['Two', 'API PARTIAL_OUTAGE'],
      ['One', 'API MAJOR_OUTAGE', 'CDN DEGRADED_PERFORMANCE'],
    ],
  });
});

test('RESOLVED ends every impact at its time', async () => {
  const incident = await anIncident(app.ctx(), { impacts: [on(api, 'MAJOR_OUTAGE')], startedAt: ago(30) });
  const resolved = await post(incident, { status: 'RESOLVED', message: 'Done.', postedAt: ago(5) });
  expect(resolved).toMatchObject({ status: 'RESOLVED', resolvedAt: ago(5) });
  expect(await seen(incident)).toMatchObject({ status: 'RESOLVED', impacts: [], resolvedAt: ago(5).toISOString() });
  const { changed } = (await lastEvent(app)).consequences.PUBLIC;
  expect(changed).toEqual(expect.arrayContaining([node('Incident', incident), node('Component', api as Component)]));
});

test('a further update opens a resolved incident again, with what it names', async () => {
  const incident = await anIncident(app.ctx(), { impacts: [on(api, 'MAJOR_OUTAGE')], startedAt: ago(30) });
  await post(incident, { status: 'RESOLVED', postedAt: ago(20) });
  const reopened = await post(incident, {
    status: 'INVESTIGATING',
    impacts: [on(cdn, 'PARTIAL_OUTAGE')],
    postedAt: ago(10),
  });
  expect(reopened).toMatchObject({ status: 'INVESTIGATING', resolvedAt: null });
  expect((await seen(incident)).impacts).toEqual(['CDN PARTIAL_OUTAGE']);
});

test('an update that is posted for an earlier time takes its place there', async () => {
  const incident = await anIncident(app.ctx(), { message: 'One', startedAt: ago(30) });
  await post(incident, { message: 'Three', status: 'RESOLVED', postedAt: ago(10) });
  const late = await post(incident, {
    message: 'Two',
    status: 'IDENTIFIED',
    impacts: [on(api, 'MAJOR_OUTAGE')],
    postedAt: ago(20),
  });
  expect(late).toMatchObject({ status: 'RESOLVED', resolvedAt: ago(10) });
  const { updates, impacts } = await seen(incident);
  expect(updates).toEqual([['Three'], ['Two', 'API MAJOR_OUTAGE'], ['One']]);
  expect(impacts).toEqual([]);
});

test('of updates of the same moment the one that was written last is the newest', async () => {
  const incident = await anIncident(app.ctx(), { message: 'One', startedAt: ago(30) });
  await post(incident, { message: 'Two', status: 'RESOLVED', postedAt: ago(30) });
  const last = await post(incident, { message: 'Three', status: 'MONITORING', postedAt: ago(30) });
  expect(last.status).toBe('MONITORING');
  expect((await seen(incident)).updates).toEqual([['Three'], ['Two'], ['One']]);
});

describe('the promise of a next update', () => {
  test('outlives a word that is put in before the newest', async () => {
    const promised = new Date(now.getTime() + MINUTE);
    const incident = await anIncident(app.ctx(), { startedAt: ago(60) });
    await post(incident, { nextUpdateBy: promised, postedAt: ago(10) });
    expect((await post(incident, { postedAt: ago(20) })).nextUpdateBy).toEqual(promised);
    expect((await post(incident, { postedAt: ago(5) })).nextUpdateBy).toBeNull();
  });

  test('is kept by the next update, unless that makes a new one', async () => {
    const incident = await anIncident(app.ctx(), { nextUpdateBy: ago(-30) });
    expect(incident.nextUpdateBy).toEqual(ago(-30));
    expect((await post(incident, { nextUpdateBy: ago(-60) })).nextUpdateBy).toEqual(ago(-60));
    expect((await post(incident)).nextUpdateBy).toBeNull();
  });

  test('is not made by a resolved incident', async () => {
    const incident = await anIncident(app.ctx(), { nextUpdateBy: ago(-30) });
    expect((await post(incident, { status: 'RESOLVED', nextUpdateBy: ago(-60) })).nextUpdateBy).toBeNull();
  });
});

test.each<[string, () => Partial<PostIncidentUpdateInput>, string]>([
  ['in the future', () => ({ postedAt: ago(-1) }), 'input.postedAt'],
  ['before the incident began', () => ({ postedAt: ago(31) }), 'input.postedAt'],
  ['with a promise for the past', () => ({ nextUpdateBy: ago(1) }), 'input.nextUpdateBy'],
  [
    'on nothing',
    () => ({ impacts: [on(api, 'UNKNOWN'), { componentId: '0', status: 'UNKNOWN' }] }),
    'input.impacts[1].componentId',
  ],
])('an update %s is refused', async (_, input, path) => {
  const incident = await anIncident(app.ctx(), { startedAt: ago(30) });
  const before = await contents(app);
  await expect(post(incident, input())).rejects.toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  expect(await contents(app)).toEqual(before);
});

test('an update of an incident that is not there is refused', async () => {
  await expect(post({ id: 987_654 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('an update is refused if somebody else was faster', async () => {
  const incident = await anIncident(app.ctx(), { startedAt: ago(30) });
  const updated = await post(incident, { ifUnchangedSince: incident.updatedAt });
  const before = await contents(app);
  await expect(post(incident, { ifUnchangedSince: incident.updatedAt })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await contents(app)).toEqual(before);
  await post(incident, { ifUnchangedSince: updated.updatedAt });
});

test('an update that is repeated with the same key is posted once, also when eight come at once', async () => {
  const incident = await anIncident(app.ctx(), { startedAt: ago(30) });
  const input = { message: 'Once', idempotencyKey: 'once', ifUnchangedSince: incident.updatedAt };
  await Promise.all(Array.from({ length: 8 }, () => post(incident, input)));
  expect((await seen(incident)).updates).toHaveLength(2);
  await expect(post(incident, { ...input, message: 'Other' })).rejects.toMatchObject({ code: 'CONFLICT' });
  const another = await anIncident(app.ctx(), { startedAt: ago(30) });
  await post(another, { message: 'Once', idempotencyKey: 'once' });
  expect((await seen(another)).updates).toHaveLength(2);
});
