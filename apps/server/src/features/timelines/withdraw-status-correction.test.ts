import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aComponent, anIncident, asRole } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents, lastEvent, node, revisions } from '../../../test/records.js';
import { toldTimeline } from '../../../test/told-timeline.js';
import type { Component } from '../components/component.entity.js';
import { postIncidentUpdate } from '../incidents/post-incident-update.js';
import { closeMonths } from './close-months.js';
import { correctComponentStatus } from './correct-component-status.js';
import { StatusCorrection } from './status-correction.entity.js';
import { withdrawStatusCorrection } from './withdraw-status-correction.js';

/** Minutes of the day on which all of this happens; components are born at minute 0. */
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 0, minute));

let app: TestApp;
let api: Component;
let now = at(0);

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
});
beforeEach(async () => {
  now = at(0);
  api = await aComponent(app.ctx());
  now = at(600);
  const impacts = [{ componentId: String(api.id), status: 'MAJOR_OUTAGE' as const }];
  const { id } = await anIncident(app.ctx(), { startedAt: at(100), impacts });
  const end = { status: 'RESOLVED' as const, message: 'M', notify: true, postedAt: at(200) };
  await postIncidentUpdate(app.ctx(), String(id), end);
});
afterAll(() => app.close());

const WITHOUT = '0 OPERATIONAL, 100 MAJOR_OUTAGE, 200 OPERATIONAL';
const timeline = () => toldTimeline(app, api, at(0));
const withdraw = ({ id }: { id: number }) => withdrawStatusCorrection(app.ctx(), String(id));
const correct = (from: number, to: number, status: Component['baseStatus'] = 'OPERATIONAL', publicNote?: string) =>
  correctComponentStatus(app.ctx(), String(api.id), {
    status,
    startsAt: at(from),
    endsAt: at(to),
    reason: 'The monitor was wrong',
    ...(publicNote !== undefined && { publicNote }),
  });

test('what was there before holds again', async () => {
  const correction = await correct(50, 250, 'DEGRADED_PERFORMANCE');
  expect(await timeline()).toBe('0 OPERATIONAL, 50 DEGRADED_PERFORMANCE, 250 OPERATIONAL');
  await withdraw(correction);
  expect(await timeline()).toBe(WITHOUT);
});

test('of corrections that overlap the others hold on', async () => {
  const [first, second] = [await correct(100, 300, 'PARTIAL_OUTAGE'), await correct(150, 250, 'DEGRADED_PERFORMANCE')];
  await withdraw(second);
  expect(await timeline()).toBe('0 OPERATIONAL, 100 PARTIAL_OUTAGE, 300 OPERATIONAL');
  await withdraw(first);
  expect(await timeline()).toBe(WITHOUT);
});

test('an earlier one that is withdrawn leaves the last word', async () => {
  const [first] = [await correct(100, 300, 'PARTIAL_OUTAGE'), await correct(150, 250, 'DEGRADED_PERFORMANCE')];
  await withdraw(first);
  expect(await timeline()).toBe('0 OPERATIONAL, 100 MAJOR_OUTAGE, 150 DEGRADED_PERFORMANCE, 250 OPERATIONAL');
});

test('it stays on record with who withdrew it and when, and visitors are told of it no more', async () => {
  const correction = await correct(100, 200, 'PARTIAL_OUTAGE', 'Not all of it');
  now = at(700);
  await withdraw(correction);
  expect(await app.ctx().db.findOneByOrFail(StatusCorrection, { id: correction.id })).toEqual({
    ...correction,
    withdrawnBy: 'person:1',
    withdrawnAt: at(700),
  });
  const { component } = await app
    .anonymous()
    .ask('query ($id: ID!) { component(id: $id) { uptimeReport { periods { nodes { corrected note } } } } }', {
      id: String(api.id),
    });
  const quiet = { corrected: false, note: null };
  expect(component.uptimeReport.periods.nodes).toEqual([quiet, quiet, quiet]);
});

test('it is one event of the component, of which subscribers are not told', async () => {
  const correction = await correct(100, 200);
  const before = await revisions(app);
  await withdraw(correction);
  expect(await revisions(app)).toEqual({ public: before.public + 1, signedIn: before.signedIn + 1 });
  const seen = { changed: [node('Component', api)], removed: [] };
  expect(await lastEvent(app)).toMatchObject({
    type: 'component.corrected',
    notify: false,
    consequences: { PUBLIC: seen, SIGNED_IN: seen },
  });
});

test('months that were counted are counted again', async () => {
  const uptime = async () => {
    const ask = 'query ($id: ID!) { component(id: $id) { history(days: 60) { uptime } } }';
    return (await app.anonymous().ask(ask, { id: String(api.id) }))['component'].history.uptime;
  };
  now = new Date(Date.UTC(2026, 11, 10));
  const before = await uptime();
  const correction = await correct(100, 200);
  await closeMonths(app.ctx());
  expect(await uptime()).toBe(100);
  await withdraw(correction);
  expect(await uptime()).toBe(before);
});

test('twice is refused, and changes nothing', async () => {
  const correction = await correct(100, 200);
  await withdraw(correction);
  const before = await contents(app);
  await expect(withdraw(correction)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await contents(app)).toEqual(before);
});

test.each(['999999', 'none', ''])('of %j there is nothing to withdraw', async (id) => {
  await expect(withdrawStatusCorrection(app.ctx(), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('is for those who may edit', async () => {
  const { id } = await correct(100, 200);
  await expect(withdrawStatusCorrection(asRole(app, 'VIEWER'), String(id))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});
