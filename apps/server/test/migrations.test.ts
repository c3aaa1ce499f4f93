import { IsNull } from 'typeorm';
import { expect, it, onTestFinished } from 'vitest';
import { createApp } from '../src/app.js';
import { createLog } from '../src/core/log.js';
import { IncidentText } from '../src/features/incidents/incident-text.entity.js';
import { IncidentUpdate } from '../src/features/incidents/incident-update.entity.js';
import { updateIncident } from '../src/features/incidents/update-incident.js';
import { MaintenanceText } from '../src/features/maintenances/maintenance-text.entity.js';
import { Delivery } from '../src/features/notifications/delivery.entity.js';
import { expandNotices } from '../src/features/notifications/expand-notices.js';
import { noteNews, UNDO_MS } from '../src/features/notifications/note-news.js';
import { Notice } from '../src/features/notifications/notice.entity.js';
import { Subscriber } from '../src/features/subscribers/subscriber.entity.js';
import { History1700000000010 } from '../src/migrations/010-history.js';
import { Nudges1700000000023 } from '../src/migrations/023-nudges.js';
import { aMaintenance, anIncident, aSubscriber } from './factories.js';
import { connectionsOf, dialect, startTestApp, temporaryPlace, testConfig } from './harness.js';

it(`after all migrations the tables are what the entities say (${dialect})`, async () => {
  const app = await startTestApp();
  onTestFinished(() => app.close());
  const schema = connectionsOf(app).at(-1);
  const { upQueries } = (await schema?.driver.createSchemaBuilder().log()) ?? {};
  expect(upQueries?.map(({ query }) => query)).toEqual([]);
});

it('a second boot finds everything in place, and two at once do not get in each other’s way', async () => {
  const place = await temporaryPlace();
  onTestFinished(() => place.remove());
  const boot = () => createApp({ config: testConfig(place), log: createLog('silent') });
  const apps = dialect === 'mysql' ? await Promise.all([boot(), boot()]) : [await boot()];
  for (const app of apps) await app.close();
  const again = await boot();
  await again.close();
});

it('every step can be run again after it was cut short', async () => {
  const app = await startTestApp();
  onTestFinished(() => app.close());
  const source = connectionsOf(app).at(-1);
  await source?.query('DELETE FROM migrations');
  await source?.runMigrations();
  expect((await source?.driver.createSchemaBuilder().log())?.upQueries).toEqual([]);
});

it('what was there before there was a search is found by it, and nothing of it is lost', async () => {
  const app = await startTestApp();
  onTestFinished(() => app.close());
  const source = connectionsOf(app).at(-1);
  const runner = source?.createQueryRunner();
  const ctx = app.ctx();
  const { id } = await anIncident(ctx, { title: 'Störung', message: 'Erste' });
  await updateIncident(ctx, String(id), { postmortem: 'What we learned' });
  for (let n = 0; n < 101; n += 1) await anIncident(ctx);
  await aMaintenance(ctx, { title: 'Upgrade', message: 'Von Platten' });
  const texts = async () => [await ctx.db.find(IncidentText), await ctx.db.find(MaintenanceText)];
  const before = await texts();
  const postmortem = 'SELECT postmortemPublishedAt AS at FROM incidents WHERE postmortemPublishedAt IS NOT NULL';
  expect(await source?.query(postmortem)).toHaveLength(1);

  if (!runner) throw new Error('no connection');
  await runner.beforeMigration();
  await new History1700000000010().down(runner);
  await runner.afterMigration();
  await source?.query("DELETE FROM migrations WHERE name = 'History1700000000010'");
  await source?.runMigrations();
  await runner.release();

  expect(await texts()).toEqual(before);
  expect(await ctx.db.count(IncidentUpdate)).toBe(102);
  expect(await source?.query(postmortem)).toHaveLength(1);
  expect((await source?.driver.createSchemaBuilder().log())?.upQueries).toEqual([]);
});

it('what was told before there were nudges stays in the ledger, and its receivers with it', async () => {
  const app = await startTestApp();
  onTestFinished(() => app.close());
  const source = connectionsOf(app).at(-1);
  const runner = source?.createQueryRunner();
  const ctx = app.ctx();
  await aSubscriber(ctx);
  await anIncident(ctx, { title: 'Errors' });
  await noteNews(app.asSystem('test'));
  await expandNotices({ ...app.asSystem('test'), now: () => new Date(Date.now() + UNDO_MS) });
  const nudge = { kind: 'SILENCE', incidentId: 1, updateId: 1 } as const;
  const at = ctx.now();
  await app.services.database.transaction((db) =>
    db.insert(Notice, { occasion: 'silence:1:1', news: nudge, subject: 'nudge-incident:1', at, dueAt: at }),
  );
  const ledger = async () => [await ctx.db.find(Delivery), await ctx.db.findBy(Notice, { occasion: IsNull() })];
  const before = await ledger();
  expect(before.map((rows) => rows.length)).toEqual([1, 1]);

  if (!runner) throw new Error('no connection');
  await runner.beforeMigration();
  await new Nudges1700000000023().down(runner);
  await runner.afterMigration();
  await source?.query("DELETE FROM migrations WHERE name = 'Nudges1700000000023'");
  await source?.runMigrations();
  await runner.release();

  expect(await ledger()).toEqual(before);
  expect(await ctx.db.find(Subscriber)).toMatchObject([{ purpose: 'NEWS' }]);
  expect((await source?.driver.createSchemaBuilder().log())?.upQueries).toEqual([]);
});
