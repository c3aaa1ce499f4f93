import { CHANNELS } from '@signet/domain/subscription';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aComponent, aMaintenance, anIncident, aSubscriber } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents } from '../../../test/records.js';
import { tellNews } from '../../../test/telling.js';
import type { Component } from '../components/component.entity.js';
import { IncidentUpdate } from '../incidents/incident-update.entity.js';
import { Incident } from '../incidents/incident.entity.js';
import { postIncidentUpdate } from '../incidents/post-incident-update.js';
import { takeBackIncidentUpdate } from '../incidents/take-back-incident-update.js';
import { takeBackIncident } from '../incidents/take-back-incident.js';
import { updateIncident } from '../incidents/update-incident.js';
import { MaintenanceSeries } from '../maintenances/maintenance-series.entity.js';
import { MaintenanceUpdate } from '../maintenances/maintenance-update.entity.js';
import { Maintenance } from '../maintenances/maintenance.entity.js';
import { postMaintenanceUpdate } from '../maintenances/post-maintenance-update.js';
import { takeBackMaintenanceUpdate } from '../maintenances/take-back-maintenance-update.js';
import { takeBackMaintenance } from '../maintenances/take-back-maintenance.js';
import { statusOf } from '../timelines/component-status.js';
import { expandNotices } from './expand-notices.js';
import { UNDO_MS } from './note-news.js';

let app: TestApp;
let now: Date;
let told: string[];
let api: Component;

beforeEach(async () => {
  now = new Date('2026-11-22T18:31:07.123Z');
  app = await startTestApp({ now: () => now });
  told = [];
  const send = async ({ announcement }: { announcement: { title: string; state: string } }) =>
    void told.push(`${announcement.title}: ${announcement.state}`);
  for (const channel of CHANNELS) app.services.channels.set(channel, { concurrency: 4, send });
  api = await aComponent(app.ctx());
  await aSubscriber(app.ctx());
});
afterEach(() => app.close());

const pass = (ms: number) => void (now = new Date(now.getTime() + ms));
async function lookFor(ms: number): Promise<void> {
  pass(ms);
  await tellNews(app);
}

const impacts = () => [{ componentId: String(api.id), status: 'MAJOR_OUTAGE' as const }];
const incident = () => anIncident(app.ctx(), { title: 'Errors', impacts: impacts() });
const update = async (id: number, more: { status?: 'MONITORING' | 'RESOLVED'; nextUpdateBy?: Date } = {}) => {
  const message = `At ${now.toISOString()}`;
  const posted = await postIncidentUpdate(app.ctx(), String(id), {
    status: 'MONITORING',
    message,
    notify: true,
    ...more,
  });
  return { posted, update: await app.ctx().db.findOneByOrFail(IncidentUpdate, { message }) };
};
const statusOfApi = async () => (await statusOf(app.ctx(), api.id)).status;

/** What it does is refused, and leaves every table as it was. */
async function refused(work: () => Promise<unknown>, code: string): Promise<string> {
  const before = await contents(app);
  const error = await work().then(
    () => null,
    (refusal: Error) => refusal,
  );
  expect(error).toMatchObject({ code });
  expect(await contents(app)).toEqual(before);
  return error?.message ?? '';
}

test.each([0, 600, UNDO_MS - 1])('an incident that is taken back after %i ms is told to nobody', async (after) => {
  const { id, updatedAt } = await incident();
  await lookFor(after);
  expect(await statusOfApi()).toBe('MAJOR_OUTAGE');
  expect(await takeBackIncident(app.ctx(), String(id), updatedAt)).toBe(String(id));
  expect(await app.ctx().db.existsBy(Incident, { id })).toBe(false);
  expect(await statusOfApi()).toBe('OPERATIONAL');
  await lookFor(UNDO_MS);
  await lookFor(UNDO_MS);
  expect(told).toEqual([]);
});

test('once the time is over nothing can be taken back, whoever has been told by then, and all are told once', async () => {
  const { id, updatedAt } = await incident();
  pass(UNDO_MS);
  const message = await refused(() => takeBackIncident(app.ctx(), String(id), updatedAt), 'CONFLICT');
  expect(message).toMatch(/10 seconds .* are over/);
  await lookFor(0);
  await refused(() => takeBackIncident(app.ctx(), String(id), updatedAt), 'CONFLICT');
  await lookFor(UNDO_MS);
  expect(told).toEqual(['Errors: Investigating']);
});

test('a process whose clock is ahead has begun to tell: then it is too late for all', async () => {
  const { id, updatedAt } = await incident();
  await lookFor(UNDO_MS);
  pass(-UNDO_MS / 2);
  await refused(() => takeBackIncident(app.ctx(), String(id), updatedAt), 'CONFLICT');
});

test('what somebody else changed meanwhile is not taken back', async () => {
  const { id, updatedAt } = await incident();
  await updateIncident(app.ctx(), String(id), { title: 'Errors on writes' });
  const message = await refused(() => takeBackIncident(app.ctx(), String(id), updatedAt), 'CONFLICT');
  expect(message).toContain('changed by somebody else');
});

test.each(['MONITORING', 'RESOLVED'] as const)(
  'an update that is taken back leaves the incident as it was, its promise too: %s',
  async (status) => {
    const { id } = await incident();
    await update(id, { nextUpdateBy: new Date(now.getTime() + 3_600_000) });
    await lookFor(UNDO_MS);
    told = [];
    const state = async () => {
      const { updatedAt: _edits, ...rest } = await app.ctx().db.findOneByOrFail(Incident, { id });
      return {
        ...rest,
        updates: await app.ctx().db.findBy(IncidentUpdate, { incidentId: id }),
        api: await statusOfApi(),
      };
    };
    const before = await state();
    pass(1_000);
    const { posted, update: mine } = await update(id, { status });
    expect(await state()).not.toEqual(before);
    await lookFor(UNDO_MS / 2);
    await takeBackIncidentUpdate(app.ctx(), String(mine.id), posted.updatedAt);
    expect(await state()).toEqual(before);
    await lookFor(UNDO_MS);
    expect(told).toEqual([]);
  },
);

test('an update that came too late to be taken back stays', async () => {
  const { id } = await incident();
  await lookFor(UNDO_MS);
  const { posted, update: mine } = await update(id);
  pass(UNDO_MS);
  await refused(() => takeBackIncidentUpdate(app.ctx(), String(mine.id), posted.updatedAt), 'CONFLICT');
  await lookFor(0);
  expect(told).toEqual(['Errors: Investigating', 'Errors: Monitoring']);
});

test('planned work is taken back with its whole series', async () => {
  const { id, updatedAt } = await aMaintenance(app.ctx(), { recurrence: 'FREQ=WEEKLY', components: impacts() });
  expect(await app.ctx().db.countBy(Maintenance, {})).toBeGreaterThan(5);
  await lookFor(UNDO_MS - 1);
  await takeBackMaintenance(app.ctx(), String(id), updatedAt);
  expect([await app.ctx().db.count(Maintenance), await app.ctx().db.count(MaintenanceSeries)]).toEqual([0, 0]);
  await lookFor(UNDO_MS);
  expect(told).toEqual([]);
});

test('work that began at once is taken back with what it covered', async () => {
  const begun = await aMaintenance(app.ctx(), {
    plannedStart: new Date(now.getTime() - 60_000),
    components: [{ componentId: String(api.id), status: 'UNDER_MAINTENANCE' }],
  });
  expect(await statusOfApi()).toBe('UNDER_MAINTENANCE');
  await takeBackMaintenance(app.ctx(), String(begun.id), begun.updatedAt);
  expect(await statusOfApi()).toBe('OPERATIONAL');
  const late = await aMaintenance(app.ctx(), { title: 'Disks' });
  pass(UNDO_MS);
  await refused(() => takeBackMaintenance(app.ctx(), String(late.id), late.updatedAt), 'CONFLICT');
  await lookFor(0);
  expect(told).toEqual(['Disks: Scheduled']);
});

test('a word on planned work is taken back, and too late it stays', async () => {
  const { id } = await aMaintenance(app.ctx(), { title: 'Disks' });
  await lookFor(UNDO_MS);
  told = [];
  const post = async (message: string) => {
    const { updatedAt } = await postMaintenanceUpdate(app.ctx(), String(id), { message, notify: true });
    return { updatedAt, update: await app.ctx().db.findOneByOrFail(MaintenanceUpdate, { message }) };
  };
  const first = await post('Not so.');
  await takeBackMaintenanceUpdate(app.ctx(), String(first.update.id), first.updatedAt);
  await lookFor(UNDO_MS);
  expect(told).toEqual([]);
  const second = await post('So it is.');
  pass(UNDO_MS);
  const late = () => takeBackMaintenanceUpdate(app.ctx(), String(second.update.id), second.updatedAt);
  await refused(late, 'CONFLICT');
  await lookFor(0);
  expect(told).toEqual(['Disks: Update']);
});

test('of two who are at it at once, one takes back or one tells, and never both', async () => {
  const { id, updatedAt } = await incident();
  await lookFor(600);
  pass(UNDO_MS - 601);
  // The other process has a clock that is a little ahead.
  const ahead = { ...app.asSystem('test'), now: () => new Date(now.getTime() + 5) };
  const [takenBack] = await Promise.allSettled([
    takeBackIncident(app.ctx(), String(id), updatedAt),
    expandNotices(ahead),
  ]);
  await lookFor(UNDO_MS);
  expect(told).toEqual(takenBack?.status === 'fulfilled' ? [] : ['Errors: Investigating']);
});
