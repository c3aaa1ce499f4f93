import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { aComponent, anIncident } from '../../test/factories.js';
import { dialect, OWNER, startTestApp, temporaryPlace, testConfig, type Place } from '../../test/harness.js';
import { createApp } from '../app.js';
import type { Config } from '../config.js';
import { PageEvent } from '../core/events/event.entity.js';
import { createLog } from '../core/log.js';
import { Component } from '../features/components/component.entity.js';
import { Passkey } from '../features/factors/passkey.entity.js';
import { Person } from '../features/people/person.entity.js';
import { StatusInterval } from '../features/timelines/status-interval.entity.js';
import { backup } from './backup.js';
import { check } from './check.js';
import { createOwner } from './create-owner.js';
import { resetPassword } from './reset-password.js';
import { resetSecondFactor } from './reset-second-factor.js';
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

describe('whoever runs the server', () => {
  const tokenIn = (said: string) => new URL(said.split('\n').at(-1) ?? '').searchParams.get('token');
  const RESET = 'mutation ($token: String!, $password: String!) { resetPassword(token: $token, password: $password) }';

  test('makes owners while it runs, of people who are there and of new ones, who choose a password', async () => {
    const app = await startTestApp();
    onTestFinished(() => app.close());
    const { database } = app.services;
    const said = await createOwner.run(app.config, ['New@Signet.example', 'Nina', 'New']);
    const [email, password] = ['new@signet.example', 'a password of my own'];
    await app.anonymous().ask(RESET, { token: tokenIn(said), password });
    const client = app.anonymous();
    await client.signIn({ email, password });
    expect(await client.ask('{ viewer { name role } }')).toEqual({ viewer: { name: 'Nina New', role: 'OWNER' } });

    await database.transaction((tx) => tx.update(Person, { email }, { role: 'VIEWER' }));
    expect(await createOwner.run(app.config, [email])).toBe('new@signet.example is an owner now.');
    expect(await client.ask('{ viewer { role } }')).toEqual({ viewer: { role: 'OWNER' } });
    expect(await database.reader.count(Person)).toBe(2);
  });

  test('gives somebody a link for a new password, which works once and ends their sessions', async () => {
    const app = await startTestApp();
    onTestFinished(() => app.close());
    const owner = await app.owner();
    const token = tokenIn(await resetPassword.run(app.config, [` ${OWNER.email.toUpperCase()} `]));
    const password = 'a better password';
    await app.anonymous().ask(RESET, { token, password });
    expect(await owner.ask('{ viewer { name } }')).toEqual({ viewer: null });
    expect(await app.anonymous().refused(RESET, { token, password })).toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    await app.anonymous().signIn({ email: OWNER.email, password });
  });

  test('lets somebody in again who has lost their second factor, and ends their sessions', async () => {
    const app = await startTestApp();
    onTestFinished(() => app.close());
    const owner = await app.owner();
    const passkey = {
      personId: 1,
      credentialId: 'x',
      credentialHash: 'x',
      publicKey: 'x',
      name: 'Lost',
      counter: 0,
      transports: [],
    };
    await app.services.database.transaction((tx) =>
      tx.insert(Passkey, { ...passkey, createdAt: app.services.now(), lastUsedAt: null }),
    );
    await expect(app.anonymous().signIn(OWNER)).rejects.toThrow('SECOND_FACTOR_REQUIRED');
    expect(await resetSecondFactor.run(app.config, [OWNER.email])).toMatch(/password alone/);
    expect(await owner.ask('{ viewer { name } }')).toEqual({ viewer: null });
    await app.anonymous().signIn(OWNER);
  });

  test.each([
    [createOwner, ['nobody'], /email must be an email address/],
    [createOwner, ['you@signet.example', 'x'.repeat(201)], /name must have at most 200 characters/],
    [createOwner, [], /Say whom/],
    [resetPassword, ['nobody@signet.example'], /Nobody has the address/],
    [resetPassword, [], /Say whose/],
    [resetSecondFactor, ['nobody@signet.example'], /Nobody has the address/],
    [resetSecondFactor, [], /Say whose/],
  ])('is told what is wrong with $0.usage %s', async ({ run }, args, why) => {
    await expect(run(config, args)).rejects.toThrow(why);
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
