import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aComponent, aMaintenance } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents, lastEvent } from '../../../test/records.js';
import { createContext, type Context } from '../../core/context.js';
import type { Component } from '../components/component.entity.js';
import { deleteComponent } from '../components/delete-component.js';
import { updateSite } from '../site/update-site.js';
import { continueSeries } from './continue-series.js';
import { deleteMaintenance } from './delete-maintenance.js';
import { MaintenanceComponent } from './maintenance-component.entity.js';
import { MaintenanceSeries } from './maintenance-series.entity.js';
import { Maintenance } from './maintenance.entity.js';
import type { ScheduleMaintenanceInput } from './maintenance.inputs.js';
import { moveMaintenance } from './move-maintenance.js';
import { runDueMaintenances } from './run-due-maintenances.js';
import { stopRecurrence } from './stop-recurrence.js';
import { updateMaintenance } from './update-maintenance.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday; the clocks of Madrid change on Sunday the 29th. */
const MONDAY = new Date('2026-03-16T10:00:00.000Z');
const SUNDAY_AT_FIVE = new Date('2026-03-22T04:00:00.000Z');

/** So that the running server's own job does nothing meanwhile. */
const BY_HAND = { autoStart: false, autoComplete: false };

let app: TestApp;
let api: Component;
let now = MONDAY;

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
  await updateSite(app.ctx(), { timeZone: 'Europe/Madrid' });
});
beforeEach(async () => {
  now = MONDAY;
  for (const maintenance of await all()) await deleteMaintenance(app.ctx(), idOf(maintenance));
  await app.services.database.transaction((tx) => tx.createQueryBuilder().delete().from(MaintenanceSeries).execute());
  api = await aComponent(app.ctx());
});
afterAll(() => app.close());

const idOf = ({ id }: { id: number }) => String(id);
const asSystem = (): Context => createContext(app.services, { kind: 'system', job: 'schedule' });
const weekly = (more: Partial<ScheduleMaintenanceInput> = {}) =>
  aMaintenance(app.ctx(), {
    title: 'New disks',
    message: 'Every week.',
    plannedStart: SUNDAY_AT_FIVE,
    plannedEnd: new Date(SUNDAY_AT_FIVE.getTime() + 2 * HOUR),
    components: [{ componentId: idOf(api), status: 'DEGRADED_PERFORMANCE' }],
    recurrence: 'FREQ=WEEKLY',
    ...more,
  });
const all = () => app.ctx().db.find(Maintenance, { order: { plannedStart: 'ASC', id: 'ASC' } });
const starts = async () => (await all()).map(({ plannedStart }) => plannedStart.toISOString().slice(0, 16));

describe('work that recurs', () => {
  test('exists as rows for sixty days, at the same time of the wall clock', async () => {
    const first = await weekly();
    expect(await starts()).toEqual([
      '2026-03-22T04:00',
      '2026-03-29T03:00',
      '2026-04-05T03:00',
      '2026-04-12T03:00',
      '2026-04-19T03:00',
      '2026-04-26T03:00',
      '2026-05-03T03:00',
      '2026-05-10T03:00',
    ]);
    const rows = await all();
    expect(rows[0]?.id).toBe(first.id);
    for (const { title, status, plannedStart, plannedEnd, occurrenceAt } of rows) {
      expect([title, status, plannedEnd.getTime() - plannedStart.getTime()]).toEqual([
        'New disks',
        'SCHEDULED',
        2 * HOUR,
      ]);
      expect(occurrenceAt).toEqual(plannedStart);
    }
    const covered = await app.ctx().db.findBy(MaintenanceComponent, { componentId: api.id });
    expect(covered.map(({ status }) => status)).toEqual(rows.map(() => 'DEGRADED_PERFORMANCE'));
  });

  test('is one change of the page', async () => {
    const before = await app.anonymous().revision();
    await weekly();
    expect(await app.anonymous().revision()).toBe(before + 1);
    const { type, consequences } = await lastEvent(app);
    expect(type).toBe('maintenance.scheduled');
    expect(consequences.PUBLIC.changed).toHaveLength(8);
  });

  test('ends where its rule does', async () => {
    await weekly({ recurrence: 'FREQ=WEEKLY;COUNT=3' });
    expect(await starts()).toEqual(['2026-03-22T04:00', '2026-03-29T03:00', '2026-04-05T03:00']);
    now = new Date(MONDAY.getTime() + 40 * DAY);
    await continueSeries(asSystem());
    expect(await starts()).toHaveLength(3);
  });

  test.each([
    ['plannedStart', { recurrence: 'FREQ=WEEKLY;BYDAY=MO' }],
    ['plannedEnd', { recurrence: 'FREQ=DAILY', plannedEnd: new Date(SUNDAY_AT_FIVE.getTime() + 25 * HOUR) }],
    ['recurrence', { recurrence: 'FREQ=HOURLY' }],
    ['recurrence', { recurrence: 'every Sunday' }],
    [
      'plannedEnd',
      { plannedStart: new Date(MONDAY.getTime() - 2 * HOUR), plannedEnd: new Date(MONDAY.getTime() - HOUR) },
    ],
  ])('is refused with the field %s named', async (field, more) => {
    const before = await contents(app);
    await expect(weekly(more)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: `input.${field}` }],
    });
    expect(await contents(app)).toEqual(before);
  });

  test('starts and ends by itself, each occurrence for itself', async () => {
    await weekly();
    now = new Date(SUNDAY_AT_FIVE.getTime() + HOUR);
    await runDueMaintenances(asSystem());
    expect((await all()).map(({ status }) => status).slice(0, 2)).toEqual(['IN_PROGRESS', 'SCHEDULED']);
    now = new Date('2026-03-29T06:00:00.000Z');
    await runDueMaintenances(asSystem());
    expect((await all()).slice(0, 3)).toMatchObject([
      { status: 'COMPLETED', actualStart: SUNDAY_AT_FIVE },
      { status: 'COMPLETED', actualStart: new Date('2026-03-29T03:00Z'), actualEnd: new Date('2026-03-29T05:00Z') },
      { status: 'SCHEDULED' },
    ]);
  });
});

describe('an occurrence', () => {
  test('is moved and called off by itself, and does not come back', async () => {
    await weekly();
    const [, second, third, fourth] = await all();
    await updateMaintenance(app.ctx(), idOf(second as Maintenance), {
      plannedStart: new Date('2026-03-30T03:00Z'),
      plannedEnd: new Date('2026-03-30T04:00Z'),
      title: 'Moved',
    });
    await moveMaintenance(app.ctx(), idOf(third as Maintenance), 'cancel');
    await deleteMaintenance(app.ctx(), idOf(fourth as Maintenance));
    now = new Date(MONDAY.getTime() + 2 * DAY);
    await continueSeries(asSystem());
    expect((await all()).map(({ title, status, plannedStart }) => [title, status, plannedStart.toISOString()])).toEqual(
      [
        ['New disks', 'SCHEDULED', '2026-03-22T04:00:00.000Z'],
        ['Moved', 'SCHEDULED', '2026-03-30T03:00:00.000Z'],
        ['New disks', 'CANCELLED', '2026-04-05T03:00:00.000Z'],
        ['New disks', 'SCHEDULED', '2026-04-19T03:00:00.000Z'],
        ['New disks', 'SCHEDULED', '2026-04-26T03:00:00.000Z'],
        ['New disks', 'SCHEDULED', '2026-05-03T03:00:00.000Z'],
        ['New disks', 'SCHEDULED', '2026-05-10T03:00:00.000Z'],
        ['New disks', 'SCHEDULED', '2026-05-17T03:00:00.000Z'],
      ],
    );
  });

  test('tells of what it is one', async () => {
    const { id } = await weekly();
    const ask = 'query ($id: ID!) { maintenance(id: $id) { recurrence { rule timeZone endedAt } } }';
    expect((await app.anonymous().ask(ask, { id: String(id) }))['maintenance'].recurrence).toEqual({
      rule: 'FREQ=WEEKLY',
      timeZone: 'Europe/Madrid',
      endedAt: null,
    });
    const once = await aMaintenance(app.ctx());
    expect((await app.anonymous().ask(ask, { id: idOf(once) }))['maintenance'].recurrence).toBeNull();
  });
});

describe('as time goes on', () => {
  test('the next ones come to be, once, however many look', async () => {
    await weekly(BY_HAND);
    now = new Date(MONDAY.getTime() + 15 * DAY);
    const before = await app.anonymous().revision();
    await Promise.all(Array.from({ length: 4 }, () => continueSeries(asSystem())));
    expect((await starts()).slice(8)).toEqual(['2026-05-17T03:00', '2026-05-24T03:00']);
    expect(await app.anonymous().revision()).toBe(before + 1);
    expect((await lastEvent(app)).notify).toBe(false);
  });

  test('one that lies just as far ahead as they are written is not lost', async () => {
    const plannedStart = new Date(MONDAY.getTime() + HOUR);
    const daily = { recurrence: 'FREQ=DAILY', plannedStart, plannedEnd: new Date(plannedStart.getTime() + HOUR) };
    now = plannedStart;
    await weekly({ ...BY_HAND, ...daily });
    now = new Date(plannedStart.getTime() + 2 * DAY);
    await continueSeries(asSystem());
    const days = (await all()).map((it) => Math.round((it.plannedStart.getTime() - plannedStart.getTime()) / DAY));
    expect(days).toEqual(Array.from({ length: days.length }, (_, n) => n));
    expect(days.length).toBeGreaterThanOrEqual(62);
  });

  test('a component that is no more is not worked on', async () => {
    await weekly(BY_HAND);
    await deleteComponent(app.ctx(), idOf(api));
    now = new Date(MONDAY.getTime() + 15 * DAY);
    await continueSeries(asSystem());
    expect(await starts()).toHaveLength(10);
    expect(await app.ctx().db.countBy(MaintenanceComponent, { componentId: api.id })).toBe(0);
  });

  test('what nobody was there to see for months never happened, the present goes on', async () => {
    await weekly(BY_HAND);
    now = new Date('2026-08-03T10:00:00.000Z');
    await continueSeries(asSystem());
    const later = (await starts()).slice(8);
    expect([later[0], later.at(-1), later.length]).toEqual(['2026-08-09T03:00', '2026-09-27T03:00', 8]);
  });
});

describe('recurrence is stopped', () => {
  test('after an occurrence: it stays, those after it are cancelled, no more come', async () => {
    await weekly();
    const [, second] = await all();
    const before = await app.anonymous().revision();
    await stopRecurrence(app.ctx(), idOf(second as Maintenance));
    expect(await app.anonymous().revision()).toBe(before + 1);
    expect((await all()).map(({ status }) => status)).toEqual([
      'SCHEDULED',
      'SCHEDULED',
      ...Array<string>(6).fill('CANCELLED'),
    ]);
    now = new Date(MONDAY.getTime() + 15 * DAY);
    await continueSeries(asSystem());
    expect(await all()).toHaveLength(8);
  });

  test('once, and only where there is any', async () => {
    const first = await weekly();
    await stopRecurrence(app.ctx(), idOf(first));
    const single = await aMaintenance(app.ctx(), {
      plannedStart: SUNDAY_AT_FIVE,
      plannedEnd: new Date('2026-03-22T05:00Z'),
    });
    for (const maintenance of [first, single]) {
      await expect(stopRecurrence(app.ctx(), idOf(maintenance))).rejects.toMatchObject({ code: 'CONFLICT' });
    }
    await expect(stopRecurrence(app.ctx(), '987654')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
