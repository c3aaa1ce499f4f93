import { afterEach, beforeEach, expect, test } from 'vitest';
import { aMaintenance } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { PageEvent } from '../../core/events/event.entity.js';
import { moveMaintenance } from './move-maintenance.js';
import { runDueMaintenances } from './run-due-maintenances.js';
import { Maintenance } from './maintenance.entity.js';

const HOUR = 3_600_000;

let app: TestApp;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-11-22T18:31:07.123Z');
  app = await startTestApp({ now: () => now });
});
afterEach(() => app.close());

const plan = (more: Parameters<typeof aMaintenance>[1]) => {
  const [plannedStart, plannedEnd] = [1, 2].map((hours) => new Date(now.getTime() + hours * HOUR));
  return aMaintenance(app.ctx(), { ...more, ...(plannedStart && { plannedStart }), ...(plannedEnd && { plannedEnd }) });
};

/** What subscribers are told, in order. */
async function told(): Promise<string[]> {
  const events = await app.ctx().db.find(PageEvent, { order: { id: 'ASC' } });
  return events.flatMap(({ notify, news }) => (notify && news?.kind === 'MAINTENANCE' ? [news.turn] : []));
}

async function passes(hours: number): Promise<void> {
  now = new Date(now.getTime() + hours * HOUR);
  await runDueMaintenances(app.asSystem('test'));
}

test.each([
  { notify: true, turns: ['SCHEDULED', 'STARTED', 'COMPLETED'] },
  { notify: false, turns: [] },
])('what starts and ends by itself is told as its plan was: $notify', async ({ notify, turns }) => {
  await plan({ notify });
  await passes(1);
  await passes(1);
  expect(await told()).toEqual(turns);
});

test('every occurrence keeps to what was said of the first', async () => {
  await plan({ notify: false, recurrence: 'FREQ=DAILY' });
  await passes(26);
  const all = await app.ctx().db.find(Maintenance);
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter(({ notify }) => notify)).toEqual([]);
  expect(all.filter(({ status }) => status === 'COMPLETED').length).toBeGreaterThan(0);
  expect(await told()).toEqual([]);
});

test('a step that says so is told, or is not, whatever its plan was', async () => {
  const owner = await app.owner();
  const quiet = await plan({ notify: false });
  const loud = await plan({ notify: true });
  await owner.ask('mutation ($id: ID!) { startMaintenance(id: $id, notify: true) { notify } }', { id: quiet.id });
  await owner.ask('mutation ($id: ID!) { startMaintenance(id: $id, notify: false) { notify } }', { id: loud.id });
  await owner.ask('mutation ($id: ID!) { completeMaintenance(id: $id, message: "Done.", notify: true) { notify } }', {
    id: quiet.id,
  });
  await owner.ask('mutation ($id: ID!) { cancelMaintenance(id: $id, notify: false) { notify } }', { id: loud.id });
  expect(await told()).toEqual(['SCHEDULED', 'STARTED', 'COMPLETED']);
  await moveMaintenance(app.ctx(), String((await plan({ notify: true })).id), 'cancel');
  expect(await told()).toEqual(['SCHEDULED', 'STARTED', 'COMPLETED', 'SCHEDULED', 'CANCELLED']);
});
