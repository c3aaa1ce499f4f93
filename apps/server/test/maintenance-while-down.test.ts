import { expect, onTestFinished, test } from 'vitest';
import { createApp, type App } from '../src/app.js';
import { createContext } from '../src/core/context.js';
import { PageEvent } from '../src/core/events/event.entity.js';
import { createLog } from '../src/core/log.js';
import { Maintenance } from '../src/features/maintenances/maintenance.entity.js';
import { runDueMaintenances } from '../src/features/maintenances/run-due-maintenances.js';
import { createOwner } from '../src/features/people/first-owner.js';
import { Client } from './client.js';
import { aComponent, aMaintenance } from './factories.js';
import { dialect, OWNER, temporaryPlace, testConfig, type Place } from './harness.js';

const START = new Date('2026-11-22T10:00:00.000Z');
const at = (minute: number) => new Date(START.getTime() + minute * 60_000);
const STEPS = ['maintenance.started', 'maintenance.completed'];

let now = START;

async function boot(place: Place): Promise<App> {
  const app = await createApp({
    config: { ...testConfig(place), worker: true },
    log: createLog('silent'),
    now: () => now,
  });
  onTestFinished(() => app.close());
  return app;
}

const asOwner = ({ services }: App) => createContext(services, { kind: 'person', id: 1, role: 'OWNER', sessionId: 0 });

/** Runs until the steps that are due are in the log. */
async function runUntil(app: App, steps: number): Promise<void> {
  const done = new Promise<void>((resolve) => {
    app.services.feed.listen(async () => {
      if ((await stepsOf(app)).length >= steps) resolve();
    });
  });
  await app.listen();
  await done;
}

async function stepsOf({ services }: App): Promise<string[]> {
  const events = await services.database.reader.find(PageEvent, { order: { id: 'ASC' } });
  return events.map(({ type }) => type).filter((type) => STEPS.includes(type));
}

/** A page with one component that a maintenance is planned for, from minute 10 to minute 20; the process has ended. */
async function planned(): Promise<{ place: Place; componentId: string; maintenanceId: number }> {
  now = START;
  const place = await temporaryPlace();
  onTestFinished(() => place.remove());
  const app = await createApp({
    config: { ...testConfig(place), worker: true },
    log: createLog('silent'),
    now: () => now,
  });
  await createOwner(app.asSystem('test'), OWNER);
  const { id: componentId } = await aComponent(asOwner(app));
  const { id: maintenanceId } = await aMaintenance(asOwner(app), {
    plannedStart: at(10),
    plannedEnd: at(20),
    components: [{ componentId: String(componentId), status: 'UNDER_MAINTENANCE' }],
  });
  await app.close();
  return { place, componentId: String(componentId), maintenanceId };
}

test('what was due while no process ran starts and ends at the next boot, and the history has the planned times', async () => {
  const { place, componentId, maintenanceId } = await planned();
  now = at(45);
  const app = await boot(place);
  await runUntil(app, 2);
  expect(await stepsOf(app)).toEqual(STEPS);
  const maintenance = await app.services.database.reader.findOneByOrFail(Maintenance, { id: maintenanceId });
  expect(maintenance).toMatchObject({ status: 'COMPLETED', actualStart: at(10), actualEnd: at(20) });
  const address = app.http.server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const { component } = await new Client(`http://127.0.0.1:${port}`).ask(
    `query ($id: ID!) { component(id: $id) {
      status history(days: 1) { uptime days { spans { status seconds } } }
      uptimeReport { periods { nodes { status startsAt endsAt } } }
    } }`,
    { id: componentId },
  );
  expect(component.status).toBe('OPERATIONAL');
  expect(component.history).toEqual({
    uptime: 100,
    days: [
      {
        spans: [
          { status: 'OPERATIONAL', seconds: 35 * 60 },
          { status: 'UNKNOWN', seconds: 10 * 3600 },
          { status: 'UNDER_MAINTENANCE', seconds: 10 * 60 },
        ],
      },
    ],
  });
  expect(component.uptimeReport.periods.nodes).toEqual([
    { status: 'OPERATIONAL', startsAt: at(20).toISOString(), endsAt: null },
    { status: 'UNDER_MAINTENANCE', startsAt: at(10).toISOString(), endsAt: at(20).toISOString() },
    { status: 'OPERATIONAL', startsAt: at(0).toISOString(), endsAt: at(10).toISOString() },
  ]);
});

test.runIf(dialect === 'mysql')('two processes that boot at once take each step once', async () => {
  const { place } = await planned();
  now = at(45);
  const [one, other] = [await boot(place), await boot(place)];
  await Promise.all([runUntil(one, 2), runUntil(other, 2)]);
  for (const app of [one, other]) await runDueMaintenances(app.asSystem('schedule'));
  expect(await stepsOf(one)).toEqual(STEPS);
});
