import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aComponent, anIncident } from '../../test/factories.js';
import { dialect, startTestApp, temporaryPlace, testConfig, type Place } from '../../test/harness.js';
import { createApp } from '../app.js';
import type { Config } from '../config.js';
import { PageEvent } from '../core/events/event.entity.js';
import { createLog } from '../core/log.js';
import { Component } from '../features/components/component.entity.js';
import { StatusInterval } from '../features/timelines/status-interval.entity.js';
import { backup } from './backup.js';
import { check } from './check.js';
import { restore } from './restore.js';

let place: Place;
let config: Config;
beforeEach(async () => {
  place = await temporaryPlace();
  config = testConfig(place);
});
afterEach(() => place.remove());

/** A server on the place, as it is stopped again. */
async function withServer<T>(work: (app: Awaited<ReturnType<typeof createApp>>) => Promise<T>): Promise<T> {
  const app = await createApp({ config, log: createLog('silent') });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

const names = () =>
  withServer(async ({ services }) => (await services.database.reader.find(Component)).map(({ name }) => name));

describe('check', () => {
  test('finds a database that is whole so, while a server runs on it', async () => {
    const app = await startTestApp();
    await aComponent(app.ctx(), { name: 'API' });
    await anIncident(app.ctx());
    const said = await check.run(app.config, []);
    expect(said.split('\n').map((line) => line.slice(0, 2))).toEqual(['ok', 'ok', 'ok', 'ok']);
    await app.close();
  });

  test('finds a revision that is missing, and a hole in a timeline', async () => {
    await withServer(async (app) => {
      const ctx = app.asSystem('test');
      for (const name of ['API', 'Website', 'CDN']) await aComponent(ctx, { name });
      await ctx.services.database.transaction(async (tx) => {
        await tx.delete(PageEvent, { id: 2 });
        const [interval] = await tx.find(StatusInterval, { where: { audience: 'PUBLIC' }, order: { id: 'ASC' } });
        await tx.update(StatusInterval, interval?.id ?? 0, { endsAt: new Date('2020-01-01T00:00:00Z') });
      });
    });
    await expect(check.run(config, [])).rejects.toThrow(
      /ok.*damaged\nok.*version\nWRONG.*gaps nor doubles: 2 events from 2 to 4\nWRONG.*overlaps: of API, at 2020-01-01/,
    );
  });

  test.runIf(dialect === 'sqlite')('makes no database where there is none', async () => {
    await expect(check.run(config, [])).rejects.toThrow(/There is no file/);
  });
});

describe.runIf(dialect === 'mysql')('on MySQL', () => {
  test.each([backup, restore])('$usage says what to use instead', async ({ run }) => {
    await expect(run(config, ['file'])).rejects.toThrow(/mysqldump/);
  });
});

describe.runIf(dialect === 'sqlite')('backup and restore', () => {
  const copy = () => join(place.dataFolder, 'copy.sqlite');

  test('bring back the page as it was, whatever was written meanwhile and since', async () => {
    await withServer(async (app) => {
      const ctx = app.asSystem('test');
      await aComponent(ctx, { name: 'API' });
      const writing = Array.from({ length: 20 }, (_, n) => aComponent(ctx, { name: `Meanwhile ${n}` }));
      expect(await backup.run(config, [copy()])).toContain(copy());
      await Promise.all(writing);
      await aComponent(ctx, { name: 'Since' });
    });
    const said = await restore.run(config, [copy()]);
    expect(said).toMatch(/What was there is now .*signet\.sqlite\.replaced-/);
    expect(await check.run(config, [])).not.toContain('WRONG');
    const after = await names();
    expect(after).toContain('API');
    expect(after).not.toContain('Since');
  });

  test('a copy is never written over, nor is what is no copy restored', async () => {
    await withServer(async (app) => void (await aComponent(app.asSystem('test'), { name: 'API' })));
    await backup.run(config, [copy()]);
    await expect(backup.run(config, [copy()])).rejects.toThrow(/There is a file .* already/);
    const bytes = await readFile(copy());
    await writeFile(copy(), bytes.fill(7, 8_192, 40_000));
    await expect(restore.run(config, [copy()])).rejects.toThrow(/cannot be restored: it is damaged/);
    await writeFile(copy(), 'this is no database, though it is long enough to look like one'.repeat(20));
    await expect(restore.run(config, [copy()])).rejects.toThrow(/it is not an SQLite database/);
    await rm(copy());
    await expect(restore.run(config, [copy()])).rejects.toThrow(/There is no file/);
    expect(await names()).toEqual(['API']);
  });

  test('nothing is restored under a server that runs', async () => {
    await withServer(async (app) => {
      await aComponent(app.asSystem('test'), { name: 'API' });
      await backup.run(config, [copy()]);
      await expect(restore.run(config, [copy()])).rejects.toThrow(/is in use/);
      await aComponent(app.asSystem('test'), { name: 'Website' });
    });
    expect(await names()).toEqual(['API', 'Website']);
  });
});
