import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdempotencyKey } from '../src/core/idempotency/idempotency-key.entity.js';
import { createComponent } from '../src/features/components/create-component.js';
import { Person } from '../src/features/people/person.entity.js';
import { anIncident, aComponent } from './factories.js';
import { dialect, startTestApp, type TestApp } from './harness.js';

/** What one database forgives and the other does not, and the product must not let show. */
describe(`on ${dialect}`, () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('a text beyond its length is refused, never cut', async () => {
    await expect(aComponent(app.ctx(), { name: 'x'.repeat(201) })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.name', message: 'must have at most 200 characters' }],
    });
  });

  it('the longest texts fit, also in characters of four bytes', async () => {
    const name = '🟢'.repeat(200);
    const message = '🔴'.repeat(20_000);
    const { id } = await anIncident(app.ctx(), { title: name, message });
    const { incident } = await app
      .anonymous()
      .ask('query ($id: ID!) { incident(id: $id) { title updates { message } } }', { id });
    expect(incident).toEqual({ title: name, updates: [{ message }] });
  });

  it('keys that differ in case, accents or blanks are different keys', async () => {
    const keys = ['key', 'Key', 'kéy', 'key x', 'key  x'];
    const made = [];
    for (const idempotencyKey of keys) made.push((await anIncident(app.ctx(), { title: 'Same', idempotencyKey })).id);
    expect(new Set(made).size).toBe(keys.length);
    expect(await app.services.database.reader.countBy(IdempotencyKey, {})).toBeGreaterThanOrEqual(keys.length);
  });

  it('ids are strings outside, and nothing that is none finds a row', async () => {
    const component = await aComponent(app.ctx(), { name: 'Found' });
    for (const id of [
      '0',
      '-1',
      '1e0',
      ' 1',
      '1 ',
      '01',
      '1x',
      `${component.id}.0`,
      'true',
      '9'.repeat(40),
      '2147483648',
      '',
    ]) {
      const { component: found } = await app.anonymous().ask('query ($id: ID!) { component(id: $id) { id } }', { id });
      expect(found, `id ${JSON.stringify(id)}`).toBeNull();
    }
  });

  it('a number where a secret is expected lets nobody in', async () => {
    const anyone = app.anonymous();
    anyone.cookie = 'signet_session=0';
    expect((await anyone.ask('{ viewer { id } }'))['viewer']).toBeNull();
    expect(
      await anyone.refused('mutation { login(email: "owner@signet.example", password: "0") { id } }'),
    ).toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  it('an email address is one, however it is written', async () => {
    const client = app.anonymous();
    await client.signIn({ email: ' OWNER@Signet.Example ', password: 'correct-horse-battery' });
    expect((await client.ask('{ viewer { email } }'))['viewer'].email).toBe('owner@signet.example');
    const { database, now } = app.services;
    const twice = {
      name: 'Twice',
      email: 'owner@signet.example',
      role: 'VIEWER' as const,
      passwordHash: 'x',
      createdAt: now(),
    };
    await expect(database.transaction((tx) => tx.insert(Person, twice))).rejects.toThrow(/unique|duplicate/i);
  });

  it('a text that looks like SQL is a text', async () => {
    const name = `'; DROP TABLE components; -- ' || "x" \\ %_`;
    const { id } = await createComponent(app.ctx(), {
      name,
      status: 'OPERATIONAL',
      enabled: true,
      tags: ["it's", '"quoted"', 'a,b'],
    });
    const { component } = await app
      .anonymous()
      .ask('query ($id: ID!) { component(id: $id) { name tags } }', { id: String(id) });
    expect(component).toEqual({ name, tags: ["it's", '"quoted"', 'a,b'] });
  });
});
