import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aComponent, aMaintenance } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents, lastEvent, node } from '../../../test/records.js';
import type { Component } from '../components/component.entity.js';
import { deleteMaintenanceUpdate } from './delete-maintenance-update.js';
import { deleteMaintenance } from './delete-maintenance.js';
import { MaintenancePlan } from './maintenance-plan.entity.js';
import { MaintenanceUpdate } from './maintenance-update.entity.js';
import { Maintenance } from './maintenance.entity.js';
import type { PostMaintenanceUpdateInput, ScheduleMaintenanceInput } from './maintenance.inputs.js';
import { moveMaintenance } from './move-maintenance.js';
import { postMaintenanceUpdate } from './post-maintenance-update.js';
import { updateMaintenanceUpdate } from './update-maintenance-update.js';
import { updateMaintenance } from './update-maintenance.js';

const START = new Date('2026-11-22T18:00:00.000Z');
const at = (minute: number) => new Date(START.getTime() + minute * 60_000);

let app: TestApp;
let api: Component;
let now = START;

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
});
beforeEach(async () => {
  now = START;
  api = await aComponent(app.ctx());
});
afterAll(() => app.close());

const idOf = ({ id }: { id: number }) => String(id);
/** By hand, so that nothing starts or ends by itself meanwhile. */
const schedule = (more: Partial<ScheduleMaintenanceInput> = {}) =>
  aMaintenance(app.ctx(), {
    plannedStart: at(60),
    plannedEnd: at(120),
    components: [{ componentId: idOf(api), status: 'UNDER_MAINTENANCE' }],
    autoStart: false,
    autoComplete: false,
    ...more,
  });
const post = (maintenance: Maintenance, more: Partial<PostMaintenanceUpdateInput> = {}) =>
  postMaintenanceUpdate(app.ctx(), idOf(maintenance), { message: 'On our way.', notify: true, ...more });
const updates = ({ id }: { id: number }) =>
  app.ctx().db.find(MaintenanceUpdate, { where: { maintenanceId: id }, order: { postedAt: 'ASC', id: 'ASC' } });
const read = ({ id }: { id: number }) => app.ctx().db.findOneByOrFail(Maintenance, { id });
const statusOfApi = async () =>
  (await app.anonymous().ask('query ($id: ID!) { component(id: $id) { status } }', { id: idOf(api) }))['component']
    .status;

describe('an update', () => {
  test('is posted before, during and after', async () => {
    const maintenance = await schedule();
    await post(maintenance, { message: 'Soon.' });
    expect((await lastEvent(app)).consequences.PUBLIC.changed).toEqual([node('Maintenance', maintenance)]);
    await moveMaintenance(app.ctx(), idOf(maintenance), 'start');
    now = at(70);
    await post(maintenance, { message: 'Half done.', postedAt: at(65) });
    await moveMaintenance(app.ctx(), idOf(maintenance), 'complete', 'Done.');
    await post(maintenance, { message: 'Thank you.', notify: false });
    expect((await lastEvent(app)).notify).toBe(false);
    const told = await updates(maintenance);
    expect(told.map(({ message }) => message)).toEqual([
      'We change the disks.',
      'Soon.',
      'Half done.',
      'Done.',
      'Thank you.',
    ]);
    expect(told[2]?.postedAt).toEqual(at(65));
  });

  test('is posted once where a call is repeated, and refused in the future or late', async () => {
    const maintenance = await schedule();
    await post(maintenance, { idempotencyKey: 'k' });
    await post(maintenance, { idempotencyKey: 'k' });
    expect(await updates(maintenance)).toHaveLength(2);
    const before = await contents(app);
    await expect(post(maintenance, { postedAt: at(5) })).rejects.toMatchObject({
      fields: [{ path: 'input.postedAt' }],
    });
    await expect(post(maintenance, { ifUnchangedSince: at(-5) })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await contents(app)).toEqual(before);
  });

  test('is edited and deleted, but for the last one', async () => {
    const maintenance = await schedule();
    await post(maintenance);
    const [first, second] = (await updates(maintenance)) as [MaintenanceUpdate, MaintenanceUpdate];
    now = at(3);
    await updateMaintenanceUpdate(app.ctx(), idOf(second), { message: 'Later.' });
    expect((await updates(maintenance))[1]).toMatchObject({ message: 'Later.', editedAt: at(3) });
    const before = await contents(app);
    await updateMaintenanceUpdate(app.ctx(), idOf(second), { message: 'Later.' });
    expect(await contents(app)).toEqual(before);
    await deleteMaintenanceUpdate(app.ctx(), idOf(first));
    await expect(deleteMaintenanceUpdate(app.ctx(), idOf(second))).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await updates(maintenance)).map(({ message }) => message)).toEqual(['Later.']);
  });
});

describe('a plan that is changed', () => {
  test('stays on record, with the word that went with it', async () => {
    const maintenance = await schedule();
    now = at(1);
    const window = { plannedStart: at(90), plannedEnd: at(150) };
    await updateMaintenance(app.ctx(), idOf(maintenance), { ...window, message: 'Half an hour later.', notify: true });
    expect((await lastEvent(app)).notify).toBe(true);
    now = at(2);
    await updateMaintenance(app.ctx(), idOf(maintenance), { plannedEnd: at(180) });
    const ask = `query ($id: ID!) { maintenance(id: $id) {
      plannedStart plannedEnd sequence updates { message } formerPlans { plannedStart plannedEnd replacedAt }
    } }`;
    expect((await app.anonymous().ask(ask, { id: idOf(maintenance) }))['maintenance']).toEqual({
      plannedStart: at(90).toISOString(),
      plannedEnd: at(180).toISOString(),
      sequence: 2,
      updates: [{ message: 'Half an hour later.' }, { message: 'We change the disks.' }],
      formerPlans: [
        { plannedStart: at(90).toISOString(), plannedEnd: at(150).toISOString(), replacedAt: at(2).toISOString() },
        { plannedStart: at(60).toISOString(), plannedEnd: at(120).toISOString(), replacedAt: at(1).toISOString() },
      ],
    });
  });

  test('is none where only the words changed, and a word alone raises no sequence', async () => {
    const maintenance = await schedule();
    await updateMaintenance(app.ctx(), idOf(maintenance), { title: 'Other' });
    expect((await read(maintenance)).sequence).toBe(1);
    await updateMaintenance(app.ctx(), idOf(maintenance), { message: 'A word.' });
    await post(maintenance);
    expect((await read(maintenance)).sequence).toBe(1);
    expect(await app.ctx().db.countBy(MaintenancePlan, { maintenanceId: maintenance.id })).toBe(0);
    await moveMaintenance(app.ctx(), idOf(maintenance), 'cancel');
    expect((await read(maintenance)).sequence).toBe(2);
  });

  test('may take to starting by itself and to waiting', async () => {
    const maintenance = await schedule();
    await updateMaintenance(app.ctx(), idOf(maintenance), { autoStart: true, autoComplete: true });
    expect(await read(maintenance)).toMatchObject({ status: 'SCHEDULED', autoStart: true, autoComplete: true });
  });

  test('that makes a step due takes it now, and rewrites no past', async () => {
    const [late, over, moved] = [await schedule(), await schedule(), await schedule()];
    await moveMaintenance(app.ctx(), idOf(over), 'start');
    now = at(500);
    await updateMaintenance(app.ctx(), idOf(late), { autoStart: true });
    await updateMaintenance(app.ctx(), idOf(over), { autoComplete: true });
    const window = { plannedStart: at(-6000), plannedEnd: at(600) };
    await updateMaintenance(app.ctx(), idOf(moved), { ...window, autoStart: true });
    expect(await read(late)).toMatchObject({ status: 'IN_PROGRESS', actualStart: at(500) });
    expect(await read(over)).toMatchObject({ status: 'COMPLETED', actualStart: START, actualEnd: at(500) });
    expect(await read(moved)).toMatchObject({ status: 'IN_PROGRESS', actualStart: at(500) });
    expect(await statusOfApi()).toBe('UNDER_MAINTENANCE');
  });
});

test('one that should have started, or ended, a minute ago is overdue', async () => {
  const maintenance = await schedule();
  const overdue = async () =>
    (await app.anonymous().ask('query ($id: ID!) { maintenance(id: $id) { overdue } }', { id: idOf(maintenance) }))[
      'maintenance'
    ].overdue;
  const seen: boolean[] = [];
  for (const minute of [60, 61]) {
    now = at(minute);
    seen.push(await overdue());
  }
  await moveMaintenance(app.ctx(), idOf(maintenance), 'start');
  for (const minute of [62, 120, 121]) {
    now = at(minute);
    seen.push(await overdue());
  }
  await moveMaintenance(app.ctx(), idOf(maintenance), 'complete');
  seen.push(await overdue());
  expect(seen).toEqual([false, true, false, false, true, false]);
});

test('one that is deleted explains nothing any more', async () => {
  const maintenance = await schedule({ plannedStart: at(-60), plannedEnd: at(60) });
  expect(await statusOfApi()).toBe('UNDER_MAINTENANCE');
  await deleteMaintenance(app.ctx(), idOf(maintenance));
  expect(await statusOfApi()).toBe('OPERATIONAL');
  expect((await lastEvent(app)).consequences.PUBLIC).toMatchObject({
    changed: [node('Component', api)],
    removed: [node('Maintenance', maintenance)],
  });
  await expect(deleteMaintenance(app.ctx(), idOf(maintenance))).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a schedule that is repeated with its key is carried out once', async () => {
  const call = () => schedule({ title: 'Once', idempotencyKey: 'schedule once' });
  expect((await call()).id).toBe((await call()).id);
  expect(await app.ctx().db.countBy(Maintenance, { title: 'Once' })).toBe(1);
});
