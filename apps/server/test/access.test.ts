import type { Role } from '@signet/domain/role';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGraphqlSchema } from '../src/schema.js';
import type { Client } from './client.js';
import { aPerson } from './factories.js';
import { startTestApp, type TestApp } from './harness.js';
import { plausibleArguments, things } from './plausible.js';
import { contents } from './records.js';
import { briefSelection, documentOf, fieldsOf, type Field } from './schema-walk.js';

/** What whoever comes may ask for. */
const FOR_ALL = ['login', 'logout', 'completeSetup'];
/** What an editor may not do. */
const FOR_ADMINS = ['updateSite'];

const mutations = fieldsOf(buildGraphqlSchema(), 'Mutation');
const guarded = mutations.filter(({ name }) => !FOR_ALL.includes(name));

let app: TestApp;
const people = {} as Record<Role | 'ANONYMOUS', Client>;

beforeAll(async () => {
  app = await startTestApp();
  people.ANONYMOUS = app.anonymous();
  for (const role of ['VIEWER', 'EDITOR', 'ADMIN'] as const) people[role] = await aPerson(app, role);
  people.OWNER = await app.owner();
});
afterAll(() => app.close());

function call(client: Client, mutation: Field, given: Record<string, unknown>) {
  return client.send(documentOf('mutation', mutation, briefSelection(mutation)), given);
}

async function codeOf(client: Client, mutation: Field, given: Record<string, unknown>): Promise<string> {
  const { errors } = await call(client, mutation, given);
  return errors?.[0]?.extensions.code ?? 'accepted';
}

test('the schema has the mutations that the lists speak of', () => {
  const names = mutations.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([...FOR_ALL, ...FOR_ADMINS]));
});

describe.each(guarded.map((mutation) => [mutation.name, mutation] as const))('%s', (name, mutation) => {
  test('is refused to nobody and to a viewer, and leaves every table as it was', async () => {
    const given = plausibleArguments(mutation, await things(app.ctx()));
    const before = await contents(app);
    expect(await codeOf(people.ANONYMOUS, mutation, given)).toBe('UNAUTHENTICATED');
    expect(await codeOf(people.VIEWER, mutation, given)).toBe('FORBIDDEN');
    if (FOR_ADMINS.includes(name)) expect(await codeOf(people.EDITOR, mutation, given)).toBe('FORBIDDEN');
    expect(await contents(app)).toEqual(before);
  });

  test('is done for everybody above', async () => {
    const allowed = FOR_ADMINS.includes(name) ? (['ADMIN', 'OWNER'] as const) : (['EDITOR', 'ADMIN', 'OWNER'] as const);
    for (const role of allowed) {
      const given = plausibleArguments(mutation, await things(app.ctx()));
      expect(await call(people[role], mutation, given)).toMatchObject({
        status: 200,
        data: { [name]: expect.anything() },
      });
    }
  });
});

test('what whoever comes may ask for does nothing for those who have no right to it', async () => {
  const before = await contents(app);
  const stranger = app.anonymous();
  const setup = 'mutation ($input: CompleteSetupInput!) { completeSetup(token: "guessed", input: $input) { id } }';
  const input = { name: 'E', email: 'e@e.example', password: 'long-enough-for-all', siteName: 'E', timeZone: 'UTC' };
  expect((await stranger.refused(setup, { input })).extensions.code).toBe('CONFLICT');
  await expect(stranger.signIn({ email: 'owner@signet.example', password: 'guessed' })).rejects.toThrow(
    'UNAUTHENTICATED',
  );
  expect(await stranger.ask('mutation { logout }')).toEqual({ logout: true });
  expect(await contents(app)).toEqual(before);
});
