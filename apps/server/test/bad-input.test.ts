import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGraphqlSchema } from '../src/schema.js';
import type { Client } from './client.js';
import { startTestApp, type TestApp } from './harness.js';
import { plausibleArguments } from './plausible.js';
import { things, type Things } from './things.js';
import { contents } from './records.js';
import { briefSelection, documentOf, fieldsOf } from './schema-walk.js';
import { wrongArguments } from './wrong-values.js';

const mutations = fieldsOf(buildGraphqlSchema(), 'Mutation').filter(({ args }) => args.length > 0);
/** What an answer must not hold: stack, SQL, a file's path. */
const INSIDE =
  /\bat .*:\d+:\d+|node_modules|\.[jt]s\b|(^|\W)(SELECT|INSERT|UPDATE|DELETE|FROM)\s|\/(work|tmp|home|root|src)\//;

let app: TestApp;
let owner: Client;
let it: Things;

beforeAll(async () => {
  app = await startTestApp();
  owner = await app.owner();
  it = await things(app.ctx());
});
afterAll(() => app.close());

describe.each(mutations.map((mutation) => [mutation.name, mutation] as const))('%s', (_, mutation) => {
  const document = documentOf('mutation', mutation, briefSelection(mutation));

  test('names the field that is wrong, stores nothing and tells nothing of the inside', async () => {
    const before = await contents(app);
    const problems: string[] = [];
    for (const { what, path, given } of wrongArguments(mutation, plausibleArguments(mutation, it))) {
      const { data, errors } = await owner.send(document, given);
      const { code, fields = [] } = errors?.[0]?.extensions ?? {};
      const text = JSON.stringify({ data, errors });
      if (code !== 'BAD_USER_INPUT') problems.push(`${what}: ${text}`);
      else if (!fields.some((field) => field.path === path)) problems.push(`${what}: blames ${JSON.stringify(fields)}`);
      if (INSIDE.test(text)) problems.push(`${what}: tells ${text}`);
    }
    expect(problems).toEqual([]);
    expect(await contents(app)).toEqual(before);
  });

  test('names what is missing', async () => {
    const right = plausibleArguments(mutation, it);
    for (const missing of mutation.args.filter(({ type }) => type.toString().endsWith('!'))) {
      const rest = { ...right, [missing.name]: undefined };
      expect((await owner.refused(document, rest)).extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: missing.name }],
      });
    }
  });
});

test('what is not in the schema is refused', async () => {
  const document = 'mutation ($input: CreateIncidentInput!) { createIncident(input: $input) { id } }';
  const before = await contents(app);
  const { extensions } = await owner.refused(document, { input: { title: 'T', message: 'M', severity: 'high' } });
  expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: expect.stringMatching(/^input/) }] });
  for (const broken of [
    'mutation {',
    'mutation { createIncident { id } }',
    '{ nothing }',
    'mutation { createIncident(input: 3) { id } }',
  ]) {
    expect((await owner.refused(broken)).extensions.code).toBe('BAD_USER_INPUT');
  }
  expect(await contents(app)).toEqual(before);
});
