import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aComponent, aMaintenance, anIncident, aPerson } from '../../../test/factories.js';
import type { Client } from '../../../test/client.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import type { Component } from '../components/component.entity.js';
import { setComponentStatus } from '../components/set-component-status.js';
import { postIncidentUpdate } from '../incidents/post-incident-update.js';
import type { CreateIncidentInput } from '../incidents/incident.inputs.js';
import { moveMaintenance } from '../maintenances/move-maintenance.js';
import { updateSite } from '../site/update-site.js';

const HOUR = 3_600;
const ASK = `query ($id: ID!, $date: String!) { component(id: $id) { day(date: $date) {
  date from to worst uptime spans { status seconds } periods { status startsAt endsAt corrected note }
  incidents { title } maintenances { title }
} } }`;

let app: TestApp;
let now = new Date('2026-11-23T12:00:00.000Z');
const people = {} as Record<'ANONYMOUS' | 'VIEWER' | 'EDITOR', Client>;

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
  people.ANONYMOUS = app.anonymous();
  people.VIEWER = await aPerson(app, 'VIEWER');
  people.EDITOR = await aPerson(app, 'EDITOR');
});
afterAll(() => app.close());

const ctxAt = (at: string) => ({ ...app.ctx(), now: () => new Date(at) });
const bornAt = (at: string) => aComponent(ctxAt(at));
const day = async ({ id }: Component, date: string, who: keyof typeof people = 'ANONYMOUS') =>
  (await people[who].ask(ASK, { id: String(id), date }))['component'].day;
const titles = (them: { title: string }[]) => them.map(({ title }) => title);

/** An incident that takes the component down from one moment to another. */
async function down(of: Component, from: string, to: string, more: Partial<CreateIncidentInput> = {}) {
  const impacts = [{ componentId: String(of.id), status: 'MAJOR_OUTAGE' as const }];
  const { id } = await anIncident(app.ctx(), { startedAt: new Date(from), impacts, ...more });
  const end = { status: 'RESOLVED' as const, message: 'M', notify: true, postedAt: new Date(to) };
  await postIncidentUpdate(app.ctx(), String(id), end);
}

describe('a day of the site’s calendar', () => {
  test.each<[zone: string, date: string, from: string, to: string]>([
    ['UTC', '2026-11-22', '2026-11-22T00:00:00.000Z', '2026-11-23T00:00:00.000Z'],
    ['Europe/Madrid', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['Europe/Madrid', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['America/St_Johns', '2026-03-08', '2026-03-08T03:30:00.000Z', '2026-03-09T02:30:00.000Z'],
    ['America/St_Johns', '2026-11-01', '2026-11-01T02:30:00.000Z', '2026-11-02T03:30:00.000Z'],
    ['Europe/Madrid', '2024-02-29', '2024-02-28T23:00:00.000Z', '2024-02-29T23:00:00.000Z'],
    ['Pacific/Apia', '2011-12-29', '2011-12-29T10:00:00.000Z', '2011-12-30T10:00:00.000Z'],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z', '2011-12-31T10:00:00.000Z'],
  ])('in %s, %s is from %s to %s', async (timeZone, date, from, to) => {
    await updateSite(app.ctx(), { timeZone });
    const api = await bornAt('2011-12-01T00:00:00.000Z');
    const length = (Date.parse(to) - Date.parse(from)) / 1000;
    const [first, last] = [new Date(from), new Date(Date.parse(to) - 1)];
    // One incident ends as the day begins and one begins as it ends: neither is of the day.
    await down(api, new Date(first.getTime() - 60_000).toISOString(), from, { title: 'Before' });
    await down(api, to, new Date(last.getTime() + 60_000).toISOString(), { title: 'After' });
    expect(await day(api, date)).toMatchObject({
      date,
      from,
      to,
      worst: 'OPERATIONAL',
      uptime: 100,
      spans: [{ status: 'OPERATIONAL', seconds: length }],
      incidents: [],
    });
    await down(
      api,
      new Date(first.getTime() + 60_000).toISOString(),
      new Date(last.getTime() - HOUR * 1000).toISOString(),
    );
    const lost = length - 0.001 - HOUR - 60;
    const told = await day(api, date);
    expect(told.uptime).toBeCloseTo(100 * (1 - lost / length), 9);
    expect(told.worst).toBe('MAJOR_OUTAGE');
    await updateSite(app.ctx(), { timeZone: 'UTC' });
  });

  test.each<[zone: string, date: string]>([
    ['Pacific/Apia', '2011-12-30'],
    ['UTC', '2026-02-29'],
    ['UTC', '2026-11-24'],
    ['UTC', '2026-11-22T00:00'],
    ['UTC', 'yesterday'],
    ['UTC', ''],
  ])('in %s, %j is none, or has not begun', async (timeZone, date) => {
    await updateSite(app.ctx(), { timeZone });
    const api = await bornAt('2011-12-01T00:00:00.000Z');
    expect(await day(api, date)).toBeNull();
    await updateSite(app.ctx(), { timeZone: 'UTC' });
  });

  test('has begun at its midnight', async () => {
    const api = await bornAt('2026-11-01T00:00:00.000Z');
    now = new Date('2026-11-23T23:59:59.999Z');
    expect(await day(api, '2026-11-24')).toBeNull();
    now = new Date('2026-11-24T00:00:00.001Z');
    expect(await day(api, '2026-11-24')).toMatchObject({ from: '2026-11-24T00:00:00.000Z', to: now.toISOString() });
    now = new Date('2026-11-23T12:00:00.000Z');
  });
});

describe('what a day tells', () => {
  test('of today ends now', async () => {
    const api = await bornAt('2026-11-01T00:00:00.000Z');
    await setComponentStatus(ctxAt('2026-11-23T06:00:00.000Z'), String(api.id), 'MAJOR_OUTAGE');
    expect(await day(api, '2026-11-23')).toMatchObject({
      from: '2026-11-23T00:00:00.000Z',
      to: '2026-11-23T12:00:00.000Z',
      uptime: 50,
      periods: [
        { status: 'OPERATIONAL', startsAt: '2026-11-01T00:00:00.000Z', endsAt: '2026-11-23T06:00:00.000Z' },
        { status: 'MAJOR_OUTAGE', startsAt: '2026-11-23T06:00:00.000Z', endsAt: null },
      ],
    });
  });

  test('its last millisecond is a part of it', async () => {
    const api = await bornAt('2026-11-01T00:00:00.000Z');
    await down(api, '2026-11-20T23:59:59.999Z', '2026-11-21T00:00:00.000Z', { title: 'A blink' });
    const told = await day(api, '2026-11-20');
    expect(told).toMatchObject({ worst: 'MAJOR_OUTAGE', incidents: [{ title: 'A blink' }] });
    expect(told.uptime).toBeCloseTo(100 * (1 - 1 / 86_400_000), 12);
    expect(await day(api, '2026-11-21')).toMatchObject({ worst: 'OPERATIONAL', uptime: 100, incidents: [] });
  });

  test('a blip is judged by its whole length, also beyond midnight', async () => {
    const api = await bornAt('2026-11-01T00:00:00.000Z');
    await down(api, '2026-11-20T23:59:50.000Z', '2026-11-21T00:00:20.000Z');
    await down(api, '2026-11-18T12:00:00.000Z', '2026-11-18T12:00:29.000Z');
    await updateSite(app.ctx(), { minimumIncidentSeconds: 30 });
    const colours = await Promise.all(['2026-11-18', '2026-11-20', '2026-11-21'].map((date) => day(api, date)));
    await updateSite(app.ctx(), { minimumIncidentSeconds: 0 });
    expect(colours.map(({ worst }) => worst)).toEqual(['OPERATIONAL', 'MAJOR_OUTAGE', 'MAJOR_OUTAGE']);
    expect(colours[0].periods).toHaveLength(3);
  });

  test('before the component there is nothing known', async () => {
    const api = await bornAt('2026-11-20T12:00:00.000Z');
    expect(await day(api, '2026-11-19')).toMatchObject({
      worst: 'UNKNOWN',
      uptime: null,
      spans: [{ status: 'UNKNOWN', seconds: 86_400 }],
      periods: [],
    });
    expect(await day(api, '2026-11-20')).toMatchObject({ worst: 'OPERATIONAL', uptime: 100 });
  });

  test('the incidents whose impact on the component touched it, for those who may see them', async () => {
    const api = await bornAt('2026-11-01T00:00:00.000Z');
    const other = await bornAt('2026-11-01T00:00:00.000Z');
    await down(api, '2026-11-19T10:00:00.000Z', '2026-11-20T01:00:00.000Z', { title: 'Over midnight' });
    await down(api, '2026-11-20T02:00:00.000Z', '2026-11-20T03:00:00.000Z', {
      title: 'Signed in',
      visibility: 'AUTHENTICATED',
    });
    await down(api, '2026-11-20T04:00:00.000Z', '2026-11-20T05:00:00.000Z', { title: 'Draft', visibility: 'HIDDEN' });
    await down(other, '2026-11-20T06:00:00.000Z', '2026-11-20T07:00:00.000Z', { title: 'Of another' });
    const { id } = await anIncident(app.ctx(), {
      title: 'Let go before',
      startedAt: new Date('2026-11-19T06:00:00.000Z'),
      impacts: [{ componentId: String(api.id), status: 'DEGRADED_PERFORMANCE' }],
    });
    await postIncidentUpdate(app.ctx(), String(id), {
      status: 'MONITORING',
      message: 'M',
      notify: true,
      postedAt: new Date('2026-11-19T08:00:00.000Z'),
      impacts: [{ componentId: String(api.id), status: 'OPERATIONAL' }],
    });
    const seen = async (who: keyof typeof people) => titles((await day(api, '2026-11-20', who)).incidents);
    expect(await seen('ANONYMOUS')).toEqual(['Over midnight']);
    expect(await seen('VIEWER')).toEqual(['Signed in', 'Over midnight']);
    expect(await seen('EDITOR')).toEqual(['Draft', 'Signed in', 'Over midnight']);
  });

  test('the maintenances that were in progress on it, not those that were planned and never begun', async () => {
    const api = await bornAt('2026-11-01T00:00:00.000Z');
    const components = [{ componentId: String(api.id), status: 'UNDER_MAINTENANCE' as const }];
    const planned = (title: string, from: string, to: string) =>
      aMaintenance(app.ctx(), { title, plannedStart: new Date(from), plannedEnd: new Date(to), components });
    await planned('Of the day', '2026-11-20T02:00:00.000Z', '2026-11-20T04:00:00.000Z');
    await planned('Of the day before', '2026-11-19T02:00:00.000Z', '2026-11-20T00:00:00.000Z');
    const hidden = { title: 'Draft', visibility: 'HIDDEN' as const, components };
    const window = { plannedStart: new Date('2026-11-20T05:00:00Z'), plannedEnd: new Date('2026-11-20T06:00:00Z') };
    await aMaintenance(app.ctx(), { ...hidden, ...window });
    const { id } = await aMaintenance(ctxAt('2026-11-18T00:00:00.000Z'), {
      title: 'Cancelled',
      plannedStart: new Date('2026-11-20T10:00:00.000Z'),
      plannedEnd: new Date('2026-11-20T12:00:00.000Z'),
      autoStart: false,
      components,
    });
    await moveMaintenance(app.ctx(), String(id), 'cancel');
    expect(titles((await day(api, '2026-11-20')).maintenances)).toEqual(['Of the day']);
    expect(titles((await day(api, '2026-11-20', 'EDITOR')).maintenances)).toEqual(['Draft', 'Of the day']);
  });
});
