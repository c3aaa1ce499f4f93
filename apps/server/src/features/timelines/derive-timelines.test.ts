import type { Audience } from '@signet/domain/visibility';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aComponent, aMaintenance, anIncident, aPerson } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { toldTimeline } from '../../../test/told-timeline.js';
import type { Component } from '../components/component.entity.js';
import { setComponentStatus } from '../components/set-component-status.js';
import { deleteIncidentUpdate } from '../incidents/delete-incident-update.js';
import { deleteIncident } from '../incidents/delete-incident.js';
import { IncidentUpdate } from '../incidents/incident-update.entity.js';
import type { Incident } from '../incidents/incident.entity.js';
import { postIncidentUpdate } from '../incidents/post-incident-update.js';
import { updateIncidentUpdate } from '../incidents/update-incident-update.js';
import { updateIncident } from '../incidents/update-incident.js';

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
});
afterAll(() => app.close());

const idOf = (it: { id: number }) => String(it.id);
const on = (status: Component['baseStatus']) => [{ componentId: idOf(api), status }];
const incidentFrom = (minute: number, status: Component['baseStatus'], more: Parameters<typeof anIncident>[1] = {}) =>
  anIncident(app.ctx(), { startedAt: at(minute), impacts: on(status), ...more });
const post = (incident: Incident, minute: number, more: Partial<Parameters<typeof postIncidentUpdate>[2]> = {}) =>
  postIncidentUpdate(app.ctx(), idOf(incident), {
    status: 'IDENTIFIED',
    message: 'M',
    notify: true,
    postedAt: at(minute),
    ...more,
  });
const resolve = (incident: Incident, minute: number) => post(incident, minute, { status: 'RESOLVED' });
const updateAt = (incident: Incident, minute: number) =>
  app.ctx().db.findOneByOrFail(IncidentUpdate, { incidentId: incident.id, postedAt: at(minute) });

const timeline = (audience?: Audience) => toldTimeline(app, api, at(0), audience);

describe('a base status', () => {
  test('holds from when it was set', async () => {
    await setComponentStatus(app.ctx(), idOf(api), 'DEGRADED_PERFORMANCE');
    now = at(700);
    await setComponentStatus(app.ctx(), idOf(api), 'OPERATIONAL');
    expect(await timeline()).toBe('0 OPERATIONAL, 600 DEGRADED_PERFORMANCE, 700 OPERATIONAL');
  });

  test('that is set under a worse incident comes to light when that is over', async () => {
    const incident = await incidentFrom(500, 'MAJOR_OUTAGE');
    await setComponentStatus(app.ctx(), idOf(api), 'DEGRADED_PERFORMANCE');
    now = at(700);
    await resolve(incident, 650);
    expect(await timeline()).toBe('0 OPERATIONAL, 500 MAJOR_OUTAGE, 650 DEGRADED_PERFORMANCE');
  });
});

describe('an incident', () => {
  test('of the past changes the past, and restores by itself what was there before', async () => {
    const incident = await incidentFrom(100, 'MAJOR_OUTAGE');
    await post(incident, 150, { impacts: on('PARTIAL_OUTAGE') });
    await resolve(incident, 200);
    expect(await timeline()).toBe('0 OPERATIONAL, 100 MAJOR_OUTAGE, 150 PARTIAL_OUTAGE, 200 OPERATIONAL');
  });

  test('that began before the component did colours it from its beginning', async () => {
    const incident = await incidentFrom(-60, 'MAJOR_OUTAGE');
    await resolve(incident, 30);
    expect(await timeline()).toBe('0 MAJOR_OUTAGE, 30 OPERATIONAL');
  });

  test('that overlaps another leaves the worse of both', async () => {
    const long = await incidentFrom(100, 'PARTIAL_OUTAGE');
    const short = await incidentFrom(200, 'MAJOR_OUTAGE');
    await incidentFrom(210, 'DEGRADED_PERFORMANCE', { status: 'RESOLVED' });
    await resolve(short, 300);
    await resolve(long, 400);
    expect(await timeline()).toBe(
      '0 OPERATIONAL, 100 PARTIAL_OUTAGE, 200 MAJOR_OUTAGE, 300 PARTIAL_OUTAGE, 400 OPERATIONAL',
    );
  });

  test('that says of a component that it is out of it lets go of it', async () => {
    const incident = await incidentFrom(100, 'MAJOR_OUTAGE');
    await post(incident, 150, { impacts: on('OPERATIONAL') });
    await resolve(incident, 200);
    expect(await timeline()).toBe('0 OPERATIONAL, 100 MAJOR_OUTAGE, 150 OPERATIONAL');
  });

  test('that is opened again hurts from there on', async () => {
    const incident = await incidentFrom(100, 'MAJOR_OUTAGE');
    await resolve(incident, 200);
    await post(incident, 300, { status: 'INVESTIGATING', impacts: on('PARTIAL_OUTAGE') });
    expect(await timeline()).toBe('0 OPERATIONAL, 100 MAJOR_OUTAGE, 200 OPERATIONAL, 300 PARTIAL_OUTAGE');
  });

  test('whose updates are edited, backdated or deleted tells another story', async () => {
    const incident = await incidentFrom(100, 'MAJOR_OUTAGE');
    await resolve(incident, 300);
    await post(incident, 200, { impacts: on('PARTIAL_OUTAGE') });
    expect(await timeline()).toBe('0 OPERATIONAL, 100 MAJOR_OUTAGE, 200 PARTIAL_OUTAGE, 300 OPERATIONAL');
    await updateIncidentUpdate(app.ctx(), idOf(await updateAt(incident, 200)), { impacts: on('DEGRADED_PERFORMANCE') });
    expect(await timeline()).toBe('0 OPERATIONAL, 100 MAJOR_OUTAGE, 200 DEGRADED_PERFORMANCE, 300 OPERATIONAL');
    await updateIncidentUpdate(app.ctx(), idOf(await updateAt(incident, 200)), { postedAt: at(120) });
    expect(await timeline()).toBe('0 OPERATIONAL, 100 MAJOR_OUTAGE, 120 DEGRADED_PERFORMANCE, 300 OPERATIONAL');
    await updateIncident(app.ctx(), idOf(incident), { startedAt: at(90) });
    expect(await timeline()).toBe('0 OPERATIONAL, 90 MAJOR_OUTAGE, 120 DEGRADED_PERFORMANCE, 300 OPERATIONAL');
    await updateIncident(app.ctx(), idOf(incident), { startedAt: at(110) });
    expect(await timeline()).toBe('0 OPERATIONAL, 110 MAJOR_OUTAGE, 120 DEGRADED_PERFORMANCE, 300 OPERATIONAL');
    await deleteIncidentUpdate(app.ctx(), idOf(await updateAt(incident, 120)));
    expect(await timeline()).toBe('0 OPERATIONAL, 110 MAJOR_OUTAGE, 300 OPERATIONAL');
    await deleteIncidentUpdate(app.ctx(), idOf(await updateAt(incident, 300)));
    expect(await timeline()).toBe('0 OPERATIONAL, 110 MAJOR_OUTAGE');
    await deleteIncident(app.ctx(), idOf(incident));
    expect(await timeline()).toBe('0 OPERATIONAL');
  });

  test('whose update is moved before another one tells the story from there', async () => {
    const incident = await incidentFrom(100, 'MAJOR_OUTAGE');
    await post(incident, 150, { impacts: on('PARTIAL_OUTAGE') });
    await post(incident, 250, { impacts: on('DEGRADED_PERFORMANCE') });
    await updateIncidentUpdate(app.ctx(), idOf(await updateAt(incident, 250)), { postedAt: at(120) });
    expect(await timeline()).toBe('0 OPERATIONAL, 100 MAJOR_OUTAGE, 120 DEGRADED_PERFORMANCE, 150 PARTIAL_OUTAGE');
  });

  test('that is moved before another one tells the story from there', async () => {
    await resolve(await incidentFrom(60, 'PARTIAL_OUTAGE'), 80);
    const incident = await incidentFrom(100, 'MAJOR_OUTAGE');
    expect(await timeline()).toBe('0 OPERATIONAL, 60 PARTIAL_OUTAGE, 80 OPERATIONAL, 100 MAJOR_OUTAGE');
    await updateIncident(app.ctx(), idOf(incident), { startedAt: at(50) });
    expect(await timeline()).toBe('0 OPERATIONAL, 50 MAJOR_OUTAGE');
  });

  test('counts for those who may see it', async () => {
    await incidentFrom(100, 'PARTIAL_OUTAGE', { visibility: 'AUTHENTICATED' });
    await incidentFrom(200, 'MAJOR_OUTAGE', { visibility: 'HIDDEN' });
    expect(await timeline('PUBLIC')).toBe('0 OPERATIONAL');
    expect(await timeline('SIGNED_IN')).toBe('0 OPERATIONAL, 100 PARTIAL_OUTAGE');
  });
});

describe('a maintenance', () => {
  const work = (from: number, to: number, more: Parameters<typeof aMaintenance>[1] = {}) =>
    aMaintenance(app.ctx(), {
      plannedStart: at(from),
      plannedEnd: at(to),
      components: on('UNDER_MAINTENANCE'),
      ...more,
    });

  test('explains what a monitor sees: it takes the place of the base status', async () => {
    await setComponentStatus(app.ctx(), idOf(api), 'MAJOR_OUTAGE');
    now = at(800);
    await work(650, 750);
    expect(await timeline()).toBe('0 OPERATIONAL, 600 MAJOR_OUTAGE, 650 UNDER_MAINTENANCE, 750 MAJOR_OUTAGE');
  });

  test('never hides a declared outage', async () => {
    await work(100, 300);
    await resolve(await incidentFrom(150, 'PARTIAL_OUTAGE'), 200);
    expect(await timeline()).toBe(
      '0 OPERATIONAL, 100 UNDER_MAINTENANCE, 150 PARTIAL_OUTAGE, 200 UNDER_MAINTENANCE, 300 OPERATIONAL',
    );
  });

  test('counts with the most severe of several, and only for those who may see it', async () => {
    await work(100, 300);
    await work(200, 400, { components: on('DEGRADED_PERFORMANCE'), visibility: 'AUTHENTICATED' });
    await work(250, 500, { components: on('MAJOR_OUTAGE'), visibility: 'HIDDEN' });
    expect(await timeline('PUBLIC')).toBe('0 OPERATIONAL, 100 UNDER_MAINTENANCE, 300 OPERATIONAL');
    expect(await timeline('SIGNED_IN')).toBe(
      '0 OPERATIONAL, 100 UNDER_MAINTENANCE, 200 DEGRADED_PERFORMANCE, 400 OPERATIONAL',
    );
  });
});

test('the page tells since when and how each day was, for each audience its own', async () => {
  now = at(1440 + 720);
  await resolve(await incidentFrom(360, 'MAJOR_OUTAGE'), 720);
  await incidentFrom(1440 + 360, 'PARTIAL_OUTAGE', { visibility: 'AUTHENTICATED' });
  const ask = `query ($id: ID!) { component(id: $id) { status statusSince history(days: 3) {
    uptime days { date worst uptime spans { status seconds } }
  } } }`;
  const days = [
    { date: '2026-11-21', worst: 'UNKNOWN', uptime: null, spans: [{ status: 'UNKNOWN', seconds: 86_400 }] },
    {
      date: '2026-11-22',
      worst: 'MAJOR_OUTAGE',
      uptime: 75,
      spans: [
        { status: 'OPERATIONAL', seconds: 64_800 },
        { status: 'MAJOR_OUTAGE', seconds: 21_600 },
      ],
    },
  ];
  const { component: ofAll } = await app.anonymous().ask(ask, { id: idOf(api) });
  const { component: ofSignedIn } = await (await aPerson(app, 'VIEWER')).ask(ask, { id: idOf(api) });
  expect(ofAll).toMatchObject({ status: 'OPERATIONAL', statusSince: at(720).toISOString() });
  expect(ofAll.history.days).toEqual([
    ...days,
    { date: '2026-11-23', worst: 'OPERATIONAL', uptime: 100, spans: [{ status: 'OPERATIONAL', seconds: 43_200 }] },
  ]);
  expect(ofAll.history.uptime).toBeCloseTo(100 * (1 - 6 / 36), 9);
  expect(ofSignedIn).toMatchObject({ status: 'PARTIAL_OUTAGE', statusSince: at(1440 + 360).toISOString() });
  expect(ofSignedIn.history.days).toMatchObject([...days, { worst: 'PARTIAL_OUTAGE', uptime: 75 }]);
  expect(ofSignedIn.history.uptime).toBeCloseTo(100 * (1 - (6 + 3) / 36), 9);
});
