import { In } from 'typeorm';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { aComponent, aMaintenance } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { PageEvent } from '../../core/events/event.entity.js';
import { createContext } from '../../core/context.js';
import { StatusInterval } from '../timelines/status-interval.entity.js';
import { Maintenance } from './maintenance.entity.js';
import { moveMaintenance } from './move-maintenance.js';
import { runDueMaintenances } from './run-due-maintenances.js';

const START = new Date('2026-11-22T18:00:00.000Z');
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

let app: TestApp;
let now = START;

beforeAll(async () => {
  // The app's own job keeps the time at which it began, and so finds nothing due: the tests run the job.
  app = await startTestApp({ now: () => START });
});
beforeEach(() => {
  now = START;
});
afterAll(() => app.close());

const later = () => ({ ...createContext(app.services, { kind: 'system', job: 'schedule' }), now: () => now });
const runDue = () => runDueMaintenances(later());
const read = ({ id }: { id: number }) => app.ctx().db.findOneByOrFail(Maintenance, { id });
const events = () =>
  app.ctx().db.find(PageEvent, {
    where: { type: In(['maintenance.started', 'maintenance.completed']) },
    order: { id: 'ASC' },
  });

/** From minute 10 to minute 20. */
const schedule = (more: Parameters<typeof aMaintenance>[1] = {}) =>
  aMaintenance(app.ctx(), { plannedStart: at(10), plannedEnd: at(20), ...more });

test('it starts and ends at the planned times, each in one event', async () => {
  const api = await aComponent(app.ctx());
  const maintenance = await schedule({ components: [{ componentId: String(api.id), status: 'UNDER_MAINTENANCE' }] });
  const before = (await events()).length;
  now = new Date(at(10).getTime() - 1);
  await runDue();
  expect((await read(maintenance)).status).toBe('SCHEDULED');
  now = new Date(at(10).getTime() + 700);
  await runDue();
  await runDue();
  expect(await read(maintenance)).toMatchObject({ status: 'IN_PROGRESS', actualStart: at(10), actualEnd: null });
  now = new Date(at(20).getTime() + 700);
  await runDue();
  await runDue();
  expect(await read(maintenance)).toMatchObject({ status: 'COMPLETED', actualStart: at(10), actualEnd: at(20) });

  expect((await events()).slice(before)).toMatchObject([
    { type: 'maintenance.started', actor: 'system:schedule' },
    { type: 'maintenance.completed', actor: 'system:schedule' },
  ]);
  const { db } = app.ctx();
  const timeline = await db.find(StatusInterval, {
    where: { componentId: api.id, audience: 'PUBLIC' },
    order: { startsAt: 'ASC' },
  });
  expect(timeline.map(({ status, startsAt, endsAt }) => [status, startsAt, endsAt])).toEqual([
    ['OPERATIONAL', START, at(10)],
    ['UNDER_MAINTENANCE', at(10), at(20)],
    ['OPERATIONAL', at(20), null],
  ]);
});

test('many rounds at once take each step once', async () => {
  const maintenance = await schedule();
  const before = (await events()).length;
  now = at(11);
  await Promise.all(Array.from({ length: 6 }, runDue));
  expect((await events()).slice(before).map(({ type }) => type)).toEqual(['maintenance.started']);
  now = at(21);
  await Promise.all(Array.from({ length: 6 }, runDue));
  expect((await events()).slice(before).map(({ type }) => type)).toEqual([
    'maintenance.started',
    'maintenance.completed',
  ]);
  expect(await read(maintenance)).toMatchObject({ status: 'COMPLETED', actualStart: at(10), actualEnd: at(20) });
});

test('what became due while the process was down is made up for, with the planned times', async () => {
  const maintenance = await schedule();
  now = at(3 * 24 * 60);
  await runDue();
  expect(await read(maintenance)).toMatchObject({ status: 'COMPLETED', actualStart: at(10), actualEnd: at(20) });
});

test('what waits for an operator is left alone', async () => {
  const [byHand, toBeEnded] = [await schedule({ autoStart: false }), await schedule({ autoComplete: false })];
  now = at(60);
  await runDue();
  expect((await read(byHand)).status).toBe('SCHEDULED');
  expect(await read(toBeEnded)).toMatchObject({ status: 'IN_PROGRESS', actualStart: at(10) });
});

test('what is cancelled stays so', async () => {
  const maintenance = await schedule();
  await moveMaintenance(app.ctx(), String(maintenance.id), 'cancel');
  now = at(60);
  await runDue();
  expect((await read(maintenance)).status).toBe('CANCELLED');
});

test('what was started by hand after its planned end is over at once, and not before it began', async () => {
  const maintenance = await schedule({ autoStart: false });
  now = at(25);
  await moveMaintenance({ ...app.ctx(), now: () => now }, String(maintenance.id), 'start');
  now = at(26);
  await runDue();
  expect(await read(maintenance)).toMatchObject({ status: 'COMPLETED', actualStart: at(25), actualEnd: at(26) });
});

test('the running server does it by itself', async () => {
  let clock = START;
  const running = await startTestApp({ now: () => clock, config: { worker: true } });
  onTestFinished(() => running.close());
  const { id } = await aMaintenance(running.ctx(), { plannedStart: at(10), plannedEnd: at(20) });
  const done = new Promise((resolve) => {
    running.services.feed.listen(({ type }) => {
      if (type === 'maintenance.completed') resolve(type);
    });
  });
  clock = at(30);
  await done;
  const { db } = running.ctx();
  expect(await db.findOneByOrFail(Maintenance, { id })).toMatchObject({ actualStart: at(10), actualEnd: at(20) });
});
