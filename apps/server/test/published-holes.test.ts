// What was published of other status pages and monitors, by its class, tried on this one.
import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadWebBundle } from '../src/core/web-bundle.js';
import { firstBoot } from '../src/features/people/first-boot.js';
import { SetupToken } from '../src/features/people/setup-token.entity.js';
import { Site } from '../src/features/site/site.entity.js';
import { updateIncident } from '../src/features/incidents/update-incident.js';
import { buildGraphqlSchema } from '../src/schema.js';
import type { Client } from './client.js';
import { aComponent, aGroup, aMaintenance, aMetric, anIncident, aPerson, aTemplate } from './factories.js';
import { getRoutes } from './get-routes.js';
import { OWNER, startTestApp, type TestApp } from './harness.js';
import { plausibleArguments } from './plausible.js';
import { things, type Things } from './things.js';
import { briefSelection, documentOf, fieldsOf } from './schema-walk.js';

const schema = buildGraphqlSchema();
const SRC = fileURLToPath(new URL('../src/', import.meta.url));

let app: TestApp;
let owner: Client;
let it: Things;
beforeAll(async () => {
  app = await startTestApp({ web: await loadWebBundle() });
  owner = await app.owner();
  it = await things(app.ctx());
});
afterAll(() => app.close());

/** Every text in a value, one after another, in its place. */
function withEachText(value: unknown, text: string): unknown[] {
  if (typeof value === 'string') return [text];
  if (Array.isArray(value)) return withEachText(value[0], text).map((one) => [one, ...value.slice(1)]);
  if (value === null || typeof value !== 'object' || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    withEachText(inner, text).map((one) => ({ ...value, [name]: one })),
  );
}

describe('SQL through ids, filters, sort and order keys', () => {
  const SQL = [
    "1' OR '1'='1",
    '1 OR 1=1',
    '1); DROP TABLE incidents; --',
    '1" UNION SELECT passwordHash FROM people --',
  ];
  const selects = [
    ...['component', 'incident', 'maintenance', 'metric'].map(
      (name) => `query ($v: ID!) { it: ${name}(id: $v) { id } }`,
    ),
    'query ($v: String!) { it: components(after: $v) { nodes { id } } }',
    'query ($v: String!) { it: incidents(after: $v) { nodes { id } } }',
    'query ($v: String!) { it: incidents(filter: { search: $v }) { nodes { id } } }',
    'query ($v: ID!) { it: incidents(filter: { componentIds: [$v] }) { nodes { id } } }',
    'query ($v: String!) { it: maintenances(filter: { search: $v }) { nodes { id } } }',
    'query ($v: String!) { it: subscribers(filter: { search: $v }) { nodes { id } } }',
    'query ($v: String!) { it: subscribers(after: $v) { nodes { id } } }',
  ];

  test.each(selects)('finds nothing and breaks nothing: %s', async (document) => {
    for (const sql of SQL) {
      const { data, errors } = await owner.send(document, { v: sql });
      const found = data?.['it'] as { id?: string; nodes?: unknown[] } | null | undefined;
      expect(found?.id ?? found?.nodes?.length ?? 0).toBe(0);
      expect(errors?.map(({ extensions }) => extensions['code']) ?? []).not.toContain('INTERNAL');
    }
  });

  test.each(fieldsOf(schema, 'Mutation').map((mutation) => [mutation.name, mutation] as const))(
    '%s takes it for a text, or refuses it',
    async (_name, mutation) => {
      const document = documentOf('mutation', mutation, briefSelection(mutation));
      for (const given of withEachText(plausibleArguments(mutation, it), SQL[2] ?? '')) {
        const { errors } = await owner.send(document, given as Record<string, unknown>);
        expect(errors?.[0]?.extensions['code']).not.toBe('INTERNAL');
        if (!(await owner.ask('{ viewer { id } }'))['viewer']) owner = await app.owner();
      }
      expect(await app.services.database.reader.count(Site)).toBe(1);
    },
  );
});

describe('texts that become part of what is shown', () => {
  const MARKUP = `</script><xss-probe a="1">"xss-attr='1' {{7*7}}\${7*7}<%= 7*7 %> javascript:alert(1)`;

  test('stored XSS, in attributes too, and templates within templates: on no page, feed, badge, embed or calendar', async () => {
    const ctx = app.ctx();
    const group = await aGroup(ctx, { name: `Group ${MARKUP}` });
    const tags = [MARKUP.slice(0, 50)];
    const texts = { name: `Part ${MARKUP}`, description: MARKUP, tags };
    const component = await aComponent(ctx, { ...texts, groupId: String(group.id) });
    const impacts = [{ componentId: String(component.id), status: 'MAJOR_OUTAGE' as const }];
    const incident = await anIncident(ctx, { title: `Incident ${MARKUP}`, message: MARKUP, impacts });
    await updateIncident(ctx, String(incident.id), { postmortem: MARKUP });
    const maintenance = await aMaintenance(ctx, { title: `Work ${MARKUP}`, message: MARKUP, components: impacts });
    const metric = await aMetric(ctx, { name: `Metric ${MARKUP}`, suffix: MARKUP.slice(0, 10) });
    const site = { name: `Site ${MARKUP}`, about: MARKUP };
    await owner.ask('mutation ($input: UpdateSiteInput!) { updateSite(input: $input) { name } }', { input: site });

    const ids: Record<string, number> = {
      components: component.id,
      incidents: incident.id,
      maintenances: maintenance.id,
      metrics: metric.id,
    };
    const paths = getRoutes(app.http)
      .map((route) => route.replace(':month', new Date().toISOString().slice(0, 7)))
      .map((route) =>
        route.replace(/^\/(\w+)\/:id/, (whole, kind: string) => (ids[kind] ? `/${kind}/${ids[kind]}` : whole)),
      )
      .filter((route) => !route.includes(':') && !route.includes('*'));
    let shown = 0;
    for (const path of [
      ...paths,
      `/badge.svg?label=${encodeURIComponent(MARKUP)}`,
      `/history?component=${encodeURIComponent(MARKUP)}`,
    ]) {
      const response = await fetch(`${app.origin}${path}`, { headers: { accept: 'text/html', cookie: owner.cookie } });
      const type = response.headers.get('content-type') ?? '';
      const body = await response.text();
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      if (/html|xml|svg/.test(type)) {
        const wrong = /<xss-probe|<[^>]*"xss-attr='1'|href=["']?javascript:|[^\d*]49[^\d]{1,3}49/i.exec(
          body.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, ''),
        );
        expect({ path, wrong: wrong?.[0] }).toEqual({ path, wrong: undefined });
      }
      if (body.includes('xss-probe')) shown += 1;
    }
    // Else it would look at pages on which nothing of it stands.
    expect(shown).toBeGreaterThan(15);
  });

  test('template injection: variables are put in once, and nothing is carried out', async () => {
    const code = '{{constructor.constructor("return process")()}} ${7*7} <%= 7*7 %> {{#each this}}x{{/each}}';
    const variables = [{ name: 'where', label: 'Where' }];
    const { id } = await aTemplate(app.ctx(), { name: 'Wild', title: 'T', message: 'In {{where}}', variables });
    const document = `mutation ($id: ID!, $values: [TemplateValueInput!]!) {
      createIncidentFromTemplate(templateId: $id, values: $values, input: {}) { updates { message } }
    }`;
    const values = [{ name: 'where', value: `{{where}} ${code}` }];
    expect(await owner.ask(document, { id: String(id), values })).toEqual({
      createIncidentFromTemplate: { updates: [{ message: `In {{where}} ${code}` }] },
    });
    const input = { kind: 'INCIDENT', name: 'Wilder', title: 'T', message: code, variables: [] };
    const create = 'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { id } }';
    expect((await owner.refused(create, { input })).extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('path traversal', () => {
  /** As it is written, which `fetch` would not. */
  async function raw(path: string): Promise<string> {
    const { hostname, port } = new URL(app.origin);
    const socket = connect(Number(port), hostname);
    socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
    return textOf(socket);
  }

  test.each([
    '/../package.json',
    '/assets/../../../package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/%2e%2e/package.json',
    String.raw`/assets/..\..\..\package.json`,
    '/assets/..%5c..%5cpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/%00/../../package.json',
    '//etc/passwd',
    '/console/../../../etc/passwd',
    '/history/..%2f..%2fetc%2fpasswd',
    '/components/..%2f..%2fpackage.json',
  ])('%s', async (path) => {
    const answer = await raw(path);
    expect(answer).toMatch(/^HTTP\/1\.1 (4\d\d|200)/);
    expect(answer).not.toMatch(/"dependencies"|root:.*:0:0/);
  });
});

describe('mass assignment', () => {
  test('nothing but what is about people takes a role, an owner or a hash', () => {
    const taking = fieldsOf(schema, 'Mutation').filter(({ args }) =>
      args.some((argument) => {
        const type = getNamedType(argument.type);
        const names = isInputObjectType(type) ? Object.keys(type.getFields()) : [argument.name];
        return names.some((name) => /^(role|isOwner|isAdmin|passwordHash|tokenHash|personId|createdAt)$/.test(name));
      }),
    );
    const names = taking.map(({ name }) => name).toSorted();
    expect(names).toEqual(['endSessionsOf', 'invitePerson', 'resetSecondFactor', 'setRole']);
  });

  test('a role in somebody’s own profile is refused, however it is put', async () => {
    const input = { name: 'Me', role: 'OWNER' };
    const { extensions } = await owner.refused(
      'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }',
      { input },
    );
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    const polluted =
      '{"input":{"name":"Me","__proto__":{"role":"OWNER"},"constructor":{"prototype":{"role":"OWNER"}}}}';
    const response = await fetch(`${app.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query":"mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }","variables":${polluted}}`,
    });
    expect(JSON.stringify(await response.json())).toMatch(/BAD_USER_INPUT|UNAUTHENTICATED/);
    expect(Object.prototype).not.toHaveProperty('role');
  });
});

test.each([
  '//evil.example',
  '//evil.example/%2f..',
  String.raw`/\evil.example`,
  '/%5cevil.example',
  '/%0d%0aLocation:%20//evil.example',
  '/subscribe?next=https://evil.example',
  '/console?returnTo=//evil.example',
])('open redirect, header injection: %s', async (path) => {
  for (const accept of ['text/html', 'application/json']) {
    const response = await fetch(`${app.origin}${path}`, { headers: { accept }, redirect: 'manual' });
    expect(response.headers.get('location')).toBeNull();
    expect(response.status).toBeLessThan(500);
  }
});

describe('setup that opens again', () => {
  const SETUP =
    'mutation ($token: String!) { completeSetup(token: $token, input: { name: "E", email: "evil@signet.example", password: "a long password", siteName: "E", timeZone: "UTC" }) { id } }';

  test.each(['', '0', 'null', 'undefined', 'false', '[]', '{}', '%', "' OR 1=1 --"])(
    'is not by the token %j',
    async (token) => {
      expect((await app.anonymous().refused(SETUP, { token })).extensions['code']).toMatch(
        /CONFLICT|FORBIDDEN|BAD_USER_INPUT/,
      );
    },
  );

  test('is not by settings that are empty or gone, nor by another start', async () => {
    const { database } = app.services;
    const site = await database.reader.findOneByOrFail(Site, { id: 1 });
    await database.transaction((tx) => tx.update(Site, 1, { name: '0' }));
    expect(await app.anonymous().ask('{ setup { needed } }')).toEqual({ setup: { needed: false } });
    expect(await firstBoot(app.asSystem('boot'), app.config)).not.toContain('setup');
    expect(await database.reader.count(SetupToken)).toBe(0);
    await database.transaction((tx) => tx.update(Site, 1, { name: site.name }));
  });
});

test('argument and code injection: nothing of ours starts a program or makes code of a text', async () => {
  const files = (await readdir(SRC, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const texts = await Promise.all(files.map(async (file) => [file, await readFile(join(SRC, file), 'utf8')] as const));
  const wrong = texts
    .filter(([, text]) => /child_process|node:vm|\beval\(|new Function\(/.test(text))
    .map(([file]) => file);
  expect(texts.length).toBeGreaterThan(300);
  expect(wrong).toEqual([]);
});

test('another one’s session, token and browser are not there for whoever is signed in', async () => {
  const editor = await aPerson(app, 'EDITOR');
  const { nudged, apiToken } = await things(app.ctx());
  for (const document of [
    'mutation { endSession(id: "1") }',
    `mutation { revokeApiToken(id: "${apiToken.id}") }`,
    `mutation { removeNudgeBrowser(id: "${nudged.id}") { __typename } }`,
  ])
    expect((await editor.refused(document)).extensions).toMatchObject({ code: 'NOT_FOUND' });
});

test('secrets in what everybody is told', async () => {
  const answers = await Promise.all(
    ['/', '/status.json', '/embed.json', '/feed.json', '/manifest.webmanifest'].map(async (path) =>
      (await fetch(`${app.origin}${path}`)).text(),
    ),
  );
  for (const answer of answers)
    expect(answer).not.toMatch(new RegExp(`passwordHash|argon2|tokenHash|${OWNER.email}|secret`, 'i'));
});
