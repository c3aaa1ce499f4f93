import { expect, it, onTestFinished } from 'vitest';
import { createApp } from '../src/app.js';
import { createLog } from '../src/core/log.js';
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
