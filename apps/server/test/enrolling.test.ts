import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGraphqlSchema } from '../src/schema.js';
import type { Client } from './client.js';
import { aPerson } from './factories.js';
import { startTestApp, type TestApp } from './harness.js';
import { plausibleArguments } from './plausible.js';
import { things } from './things.js';
import { contents } from './records.js';
import { briefSelection, documentOf, fieldsOf } from './schema-walk.js';
import { makeSecrets, WORDS } from './secrets.js';
import { enrol } from './second-factors.js';

/** What somebody does who has to set up a second factor first, or who is about to sign in. */
const OPEN = [
  'addPasskey',
  'beginPasskey',
  'beginProviderProof',
  'confirmAuthenticator',
  'enrolAuthenticator',
  'proveMyself',
  'signInWithCode',
  'signInWithPasskey',
];
const REFUSED = 'SECOND_FACTOR_REQUIRED';
const mutations = fieldsOf(buildGraphqlSchema(), 'Mutation').filter(({ name }) => !OPEN.includes(name));

let app: TestApp;
let admin: Client;

beforeAll(async () => {
  app = await startTestApp();
  admin = await aPerson(app, 'ADMIN');
  const owner = await app.owner();
  await enrol(owner, new Date());
  await owner.ask('mutation { requireSecondFactor(required: true) }');
});
afterAll(() => app.close());

describe('who has to set up a second factor first', () => {
  test.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
    'is refused %s, where nobody is refused it too',
    async (_, mutation) => {
      const given = plausibleArguments(mutation, await things(app.ctx()));
      const document = documentOf('mutation', mutation, briefSelection(mutation));
      const nobody = await app.anonymous().send(document, given);
      if (nobody.errors?.[0]?.extensions.code !== 'UNAUTHENTICATED') return;
      const before = await contents(app);
      const { errors } = await admin.send(document, given);
      expect(errors?.[0]?.extensions.code).toBe(REFUSED);
      expect(await contents(app)).toEqual(before);
    },
  );

  test('sees what everybody sees', async () => {
    await makeSecrets(app.ctx());
    const seen = `{
      statusPage { groups { name } components { name } activeIncidents { title } maintenances { title } metrics { name } }
      incidents(first: 100) { nodes { title } } components(first: 100) { nodes { name } } metrics { name }
      maintenances(first: 100) { nodes { title } } componentGroups { name }
    }`;
    const told = JSON.stringify(await admin.ask(seen));
    expect(told).toContain('Known to all');
    for (const word of Object.values(WORDS)) expect(told).not.toContain(word);
    for (const question of ['{ people { id } }', '{ sessions { id } }', '{ renderMarkdown(markdown: "m") }'])
      expect((await admin.refused(question)).extensions.code).toBe(REFUSED);
    const csv = await fetch(`${app.origin}/subscribers.csv`, { headers: { cookie: admin.cookie } });
    expect(csv.status).toBe(401);
  });
});
