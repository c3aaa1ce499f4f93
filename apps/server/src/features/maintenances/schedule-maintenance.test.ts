import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aComponent, aMaintenance } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents, lastEvent, node } from '../../../test/records.js';
import type { Component } from '../components/component.entity.js';
import { MaintenanceUpdate } from './maintenance-update.entity.js';
import { Maintenance } from './maintenance.entity.js';
import type { ScheduleMaintenanceInput } from './maintenance.inputs.js';
import { moveMaintenance } from './move-maintenance.js';
import { updateMaintenance } from './update-maintenance.js';

let app: TestApp;
let api: Component;
const now = new Date('2026-11-22T18:31:07.123Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const idOf = ({ id }: { id: number }) => String(id);

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
});
beforeEach(async () => {
  api = await aComponent(app.ctx());
});
afterAll(() => app.close());

/** By hand, so that nothing starts or ends by itself meanwhile. */
const schedule = (start: number, end: number, more: Partial<ScheduleMaintenanceInput> = {}) =>
  aMaintenance(app.ctx(), {
    plannedStart: hours(start),
    plannedEnd: hours(end),
    components: [{ componentId: idOf(api), status: 'UNDER_MAINTENANCE' }],
    autoStart: false,
    autoComplete: false,
    ...more,
  });
const read = ({ id }: { id: number }) => app.ctx().db.findOneByOrFail(Maintenance, { id });
const messages = async ({ id }: { id: number }) =>
  (await app.ctx().db.find(MaintenanceUpdate, { where: { maintenanceId: id }, order: { id: 'ASC' } })).map(
    (it) => it.message,
  );
const statusOfApi = async () =>
  (await app.anonymous().ask('query ($id: ID!) { component(id: $id) { status } }', { id: idOf(api) }))['component']
    .status;

describe('a window', () => {
  test('in the future waits', async () => {
    const maintenance = await schedule(1, 2, { title: ' New disks ', message: 'We change them.' });
    expect(await read(maintenance)).toMatchObject({
      title: 'New disks',
      status: 'SCHEDULED',
      actualStart: null,
      actualEnd: null,
    });
    expect(await messages(maintenance)).toEqual(['We change them.']);
    expect(await statusOfApi()).toBe('OPERATIONAL');
    const { type, consequences } = await lastEvent(app);
    expect(type).toBe('maintenance.scheduled');
    expect(consequences.PUBLIC.changed).toEqual([node('Maintenance', maintenance)]);
  });

  test('that has begun starts at once', async () => {
    const maintenance = await schedule(-1, 1);
    expect(maintenance).toMatchObject({ status: 'IN_PROGRESS', actualStart: now, actualEnd: null });
    expect(await statusOfApi()).toBe('UNDER_MAINTENANCE');
    expect((await lastEvent(app)).consequences.PUBLIC.changed).toEqual(
      expect.arrayContaining([node('Maintenance', maintenance), node('Component', api)]),
    );
  });

  test('in the past is a record of what was done', async () => {
    const maintenance = await schedule(-2, -1);
    expect(maintenance).toMatchObject({ status: 'COMPLETED', actualStart: hours(-2), actualEnd: hours(-1) });
    expect(await statusOfApi()).toBe('OPERATIONAL');
  });

  test.each([
    [1, 1],
    [2, 1],
  ])('from hour %s to hour %s is none', async (start, end) => {
    await expect(schedule(start, end)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.plannedEnd' }],
    });
  });
});

test('a component that is not there cannot be worked on', async () => {
  const components = [{ componentId: '987654', status: 'UNDER_MAINTENANCE' as const }];
  await expect(schedule(1, 2, { components })).rejects.toMatchObject({
    fields: [{ path: 'input.components[0].componentId' }],
  });
});

describe('by hand', () => {
  test('it starts and is completed, and its components follow', async () => {
    const { id } = await schedule(1, 2);
    expect(await moveMaintenance(app.ctx(), String(id), 'start')).toMatchObject({
      status: 'IN_PROGRESS',
      actualStart: now,
    });
    expect(await statusOfApi()).toBe('UNDER_MAINTENANCE');
    const done = await moveMaintenance(app.ctx(), String(id), 'complete', 'All went well.');
    expect(done).toMatchObject({ status: 'COMPLETED', actualEnd: now, plannedEnd: hours(2) });
    expect(await statusOfApi()).toBe('OPERATIONAL');
    expect(await messages(done)).toEqual(['We change the disks.', 'All went well.']);
    expect((await lastEvent(app)).type).toBe('maintenance.completed');
  });

  test('it is cancelled before or while it goes on', async () => {
    const [before, during] = [await schedule(1, 2), await schedule(-1, 1)];
    expect(await moveMaintenance(app.ctx(), idOf(before), 'cancel')).toMatchObject({
      status: 'CANCELLED',
      actualStart: null,
      actualEnd: null,
    });
    expect(await moveMaintenance(app.ctx(), idOf(during), 'cancel')).toMatchObject({
      status: 'CANCELLED',
      actualEnd: now,
    });
    expect(await statusOfApi()).toBe('OPERATIONAL');
  });

  test('a step that its state forbids is refused', async () => {
    const [scheduled, running, over, off] = [
      await schedule(1, 2),
      await schedule(-1, 1),
      await schedule(-2, -1),
      await schedule(1, 2),
    ];
    await moveMaintenance(app.ctx(), idOf(off), 'cancel');
    const before = await contents(app);
    for (const [maintenance, ...steps] of [
      [scheduled, 'complete'],
      [running, 'start'],
      [over, 'start', 'complete', 'cancel'],
      [off, 'start', 'complete', 'cancel'],
    ] as const) {
      for (const step of steps) {
        await expect(moveMaintenance(app.ctx(), idOf(maintenance), step)).rejects.toMatchObject({ code: 'CONFLICT' });
      }
    }
    expect(await contents(app)).toEqual(before);
    await expect(moveMaintenance(app.ctx(), '987654', 'start')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('of two who complete it at once, one is refused', async () => {
    const maintenance = await schedule(-1, 1);
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => moveMaintenance(app.ctx(), idOf(maintenance), 'complete', 'Done.')),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await messages(maintenance)).toHaveLength(2);
  });
});

describe('the plan', () => {
  test('takes what is given and leaves what is absent', async () => {
    const maintenance = await schedule(1, 2, { title: 'Old' });
    const updated = await updateMaintenance(app.ctx(), idOf(maintenance), { title: 'New', plannedEnd: hours(3) });
    expect(updated).toEqual(await read(maintenance));
    expect(updated).toMatchObject({ title: 'New', plannedStart: hours(1), plannedEnd: hours(3), status: 'SCHEDULED' });
  });

  test('entering an end hides nothing: what goes on goes on', async () => {
    const maintenance = await schedule(-1, 1);
    const updated = await updateMaintenance(app.ctx(), idOf(maintenance), { plannedEnd: hours(2) });
    expect(updated).toMatchObject({ status: 'IN_PROGRESS', actualEnd: null });
  });

  test('ends after it starts', async () => {
    const maintenance = await schedule(1, 2);
    for (const input of [{ plannedStart: hours(2) }, { plannedEnd: hours(1) }]) {
      const moved = updateMaintenance(app.ctx(), idOf(maintenance), input);
      await expect(moved).rejects.toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.plannedEnd' }] });
    }
    expect(await read(maintenance)).toEqual(maintenance);
  });

  test('of what has happened cannot be changed', async () => {
    const [running, over] = [await schedule(-1, 1), await schedule(-2, -1)];
    const [start, end] = [{ plannedStart: hours(-1.5) }, { plannedEnd: hours(3) }];
    await expect(updateMaintenance(app.ctx(), idOf(running), start)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(updateMaintenance(app.ctx(), idOf(over), end)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('covers other components, and both the old and the new follow', async () => {
    const cdn = await aComponent(app.ctx());
    const maintenance = await schedule(-1, 1);
    await updateMaintenance(app.ctx(), idOf(maintenance), {
      components: [{ componentId: idOf(cdn), status: 'DEGRADED_PERFORMANCE' }],
    });
    expect(await statusOfApi()).toBe('OPERATIONAL');
    expect((await lastEvent(app)).consequences.PUBLIC.changed).toEqual(
      expect.arrayContaining([node('Component', api), node('Component', cdn), node('Maintenance', maintenance)]),
    );
  });

  test('that stays as it was is no event', async () => {
    const maintenance = await schedule(1, 2, { title: 'Same' });
    const before = await contents(app);
    const components = [{ componentId: idOf(api), status: 'UNDER_MAINTENANCE' as const }];
    await updateMaintenance(app.ctx(), idOf(maintenance), { title: ' Same ', plannedStart: hours(1), components });
    expect(await contents(app)).toEqual(before);
  });

  test('that is hidden while it goes on colours nothing any more', async () => {
    const maintenance = await schedule(-1, 1);
    await updateMaintenance(app.ctx(), idOf(maintenance), { visibility: 'AUTHENTICATED' });
    expect(await statusOfApi()).toBe('OPERATIONAL');
    expect((await lastEvent(app)).consequences.PUBLIC).toEqual({
      changed: [node('Component', api)],
      removed: [node('Maintenance', maintenance)],
    });
  });
});
