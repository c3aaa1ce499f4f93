import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuditEntry } from '../src/core/audit/audit-entry.entity.js';
import { AUDITED_ENTITIES } from '../src/features/audit/audited-entities.js';
import { forgetOldEntries } from '../src/features/audit/forget-old-entries.js';
import { inTransaction } from '../src/core/db/transaction.js';
import { buildGraphqlSchema } from '../src/schema.js';
import type { Client } from './client.js';
import { aComponent, aMetric, aPerson, aToken } from './factories.js';
import { connectionsOf, startTestApp, type TestApp } from './harness.js';
import { plausibleArguments } from './plausible.js';
import { things } from './things.js';
import { briefSelection, documentOf, fieldsOf } from './schema-walk.js';

/** After these the one who goes on is nobody any more. */
const ENDING = ['changePassword', 'logout'];
const all = fieldsOf(buildGraphqlSchema(), 'Mutation');
const mutations = [
  ...all.filter(({ name }) => !ENDING.includes(name)),
  ...all.filter(({ name }) => ENDING.includes(name)),
];

/** They leave nothing of the team's otherwise than it was, or are done by visitors with a link of theirs. */
const NOTHING_TO_TELL: Record<string, string> = Object.fromEntries(
  Object.entries({
    'says only who it is, and changes nothing': ['proveMyself', 'proveMyselfWithPasskey'],
    'is a question that a passkey answers': ['beginPasskey', 'beginPasskeyProof', 'beginPasskeySignIn'],
    'tries something out': ['previewThirdParty', 'sendTestMail', 'sendTestWebhook', 'tryMetricSource'],
    'records values, thousands a minute': ['importMetricPoints', 'recordMetricPoints'],
    'mails a link, and tells nobody whose address it is': [
      'requestPasswordReset',
      'sendManageLink',
      'sendSubscriptionLink',
      'subscribe',
    ],
  }).flatMap(([why, names]) => names.map((name) => [name, why])),
);

/** What is plausible to ask for is so already. */
const ALREADY_SO = [
  'arrangeComponents',
  'arrangeMetrics',
  'requireSecondFactor',
  'confirmSubscription',
  'endOtherSessions',
  'endSessionsOf',
  'setComponentStatus',
  'setMailNudges',
  'setRole',
];

/** What jobs write, what follows from others, and what holds more than anybody reads. */
const LEFT_OUT = [
  'ApiToken.hash',
  'Authenticator.lastStep',
  'EmailChange.expiresAt',
  'Incident.postmortemPublishedAt',
  'Identity.subject',
  'IncidentUpdate.formerNextUpdateBy',
  'Maintenance.occurrenceAt',
  'MaintenanceSeries.lasts',
  'MaintenanceSeries.writtenUntil',
  'Metric.latestAt',
  'Metric.latestValue',
  'Metric.recordings',
  'MetricSource.failingSince',
  'MetricSource.lastReadAt',
  'MetricSource.lastTriedAt',
  'MetricSource.nextAt',
  'MetricSource.problem',
  'Notifier.secret',
  'Passkey.counter',
  'Passkey.transports',
  'StatusCorrection.madeAt',
  'StatusCorrection.madeBy',
  'StatusCorrection.withdrawnBy',
  'Subscriber.createdBy',
  'Subscriber.failures',
  'Subscriber.purpose',
  'ThirdPartyLink.drafted',
  'ThirdPartyLink.incidents',
  'ThirdPartyLink.status',
  'ThirdPartyLink.statusText',
  'ThirdPartyLink.unconfirmed',
  'ThirdPartyLink.unreadableSince',
];

let app: TestApp;
let owner: Client;
beforeAll(async () => {
  app = await startTestApp();
  owner = await app.owner();
});
afterAll(() => app.close());

const entries = () => app.ctx().db.find(AuditEntry, { order: { id: 'ASC' } });
const since = async (id: number) => (await entries()).filter((entry) => entry.id > id);
const lastId = async () => (await entries()).at(-1)?.id ?? 0;

describe.each(mutations.map((mutation) => [mutation.name, mutation] as const))('%s', (name, mutation) => {
  test('leaves one entry, unless it was refused or nothing is to be told', async () => {
    const given = plausibleArguments(mutation, await things(app.ctx()));
    const before = await lastId();
    const { errors } = await owner.send(documentOf('mutation', mutation, briefSelection(mutation)), given);
    const found = await since(before);
    if (errors || NOTHING_TO_TELL[name] || ALREADY_SO.includes(name)) expect(found).toEqual([]);
    else {
      expect(found.map(({ operation }) => operation)).toEqual([name]);
      expect(found[0]).toMatchObject({ actorKind: 'PERSON', personId: 1, address: '127.0.0.1' });
    }
  });
});

describe('an entry', () => {
  const list = async (client: Client, filter: Record<string, unknown> = {}, first = 100) => {
    const document = `query ($filter: AuditFilter, $first: Int) {
      auditEntries(filter: $filter, first: $first) { nodes { id operation actorName tokenName subjectName } totalCount pageInfo { endCursor } }
    }`;
    return (await client.ask(document, { filter, first }))['auditEntries'] as {
      nodes: { id: string; operation: string; actorName: string; tokenName: string | null; subjectName: string }[];
      totalCount: number;
      pageInfo: { endCursor: string };
    };
  };

  test('tells what was otherwise before and after, and of what did not change nothing', async () => {
    const { id } = await aComponent(app.ctx(), { name: 'API', description: 'REST' });
    const admin = await aPerson(app, 'ADMIN');
    const before = await lastId();
    const input = 'input: { name: "Gateway", description: "REST" }';
    await admin.ask(`mutation { updateComponent(id: "${id}", ${input}) { id } }`);
    await admin.ask(`mutation { updateComponent(id: "${id}", ${input}) { id } }`);
    expect(await since(before)).toMatchObject([
      {
        operation: 'updateComponent',
        subjectKind: 'Component',
        subjectId: id,
        subjectName: 'Gateway',
        changes: [{ kind: 'Component', id, before: { name: 'API' }, after: { name: 'Gateway' } }],
        changeCount: 1,
      },
    ]);
  });

  test('is about what matters most, and parts that were written again as they were are none', async () => {
    const editor = await aPerson(app, 'EDITOR');
    const { id } = await aComponent(app.ctx());
    const before = await lastId();
    const impacts = `impacts: [{ componentId: "${id}", status: PARTIAL_OUTAGE }]`;
    const created = await editor.ask(
      `mutation { createIncident(input: { title: "Errors", message: "We look.", status: INVESTIGATING, notify: false, ${impacts} }) { id updates { id } } }`,
    );
    const [update] = created['createIncident'].updates as { id: string }[];
    await editor.ask(
      `mutation { updateIncidentUpdate(id: "${update?.id}", input: { message: "We look into it.", ${impacts} }) { id } }`,
    );
    const [first, second] = await since(before);
    expect(first).toMatchObject({ subjectKind: 'Incident', subjectName: 'Errors' });
    expect(first?.changes.map(({ kind }) => kind)).toEqual(['Incident', 'IncidentUpdate', 'IncidentImpact']);
    expect(second?.changes).toMatchObject([
      { kind: 'IncidentUpdate', before: { message: 'We look.' }, after: { message: 'We look into it.' } },
    ]);
  });

  test('names the token, and who it belongs to', async () => {
    const token = await aToken(app, 'EDITOR', ['COMPONENTS_WRITE', 'READ']);
    const before = await lastId();
    await token.ask('mutation { createComponent(input: { name: "By token" }) { id } }');
    expect(await since(before)).toMatchObject([
      { actorKind: 'TOKEN', tokenName: expect.any(String), actorEmail: expect.stringContaining('@') },
    ]);
  });

  test('is rolled back with what it tells of', async () => {
    const before = await lastId();
    const ctx = app.ctx();
    ctx.act = { operation: 'test', address: null, by: { kind: 'person', id: 1, role: 'OWNER', sessionId: 0 } };
    const undone = inTransaction(ctx, async (tx) => {
      await aComponent(tx, { name: 'Undone' });
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await since(before)).toEqual([]);
  });

  test('is none of visitors, nor of what the server does by itself', async () => {
    const before = await lastId();
    await app
      .anonymous()
      .send(
        'mutation { subscribe(input: { channel: EMAIL, address: "v@example.com", incidents: true, maintenances: true, componentStatuses: false, wholePage: true, componentIds: [], groupIds: [] }) }',
      );
    await aComponent(app.ctx());
    expect(await since(before)).toEqual([]);
  });

  test('holds no secret that somebody gave', async () => {
    const admin = await aPerson(app, 'OWNER');
    const word = 'planted-4f1d';
    const { id: metric } = await aMetric(app.ctx());
    await admin.ask(
      `mutation { setMetricSource(metricId: "${metric}", input: { kind: JSON, url: "http://192.0.2.1/a?key=${word}", authorization: "Bearer ${word}" }) { id } }`,
    );
    const mail = `host: "192.0.2.1", port: 587, security: STARTTLS, user: "u", senderAddress: "s@example.com"`;
    await admin.ask(`mutation { updateMailSettings(input: { ${mail}, password: "${word}-1" }) { host } }`);
    await admin.ask(`mutation { updateMailSettings(input: { ${mail}, password: "${word}-2" }) { host } }`);
    const given =
      'description: "Ops", audience: PUBLIC, incidents: true, maintenances: true, componentStatuses: true, wholePage: true, componentIds: [], groupIds: []';
    const { createWebhookEndpoint } = await admin.ask(
      `mutation { createWebhookEndpoint(input: { channel: SLACK, url: "https://hooks.slack.com/services/T0/B0/${word}", ${given} }) { secret } }`,
    );
    const { invitePerson } = await admin.ask(
      'mutation { invitePerson(input: { email: "secret@example.com", role: VIEWER }) { url } }',
    );
    const { createApiToken } = await admin.ask(
      'mutation { createApiToken(input: { name: "T", scopes: [READ] }) { token } }',
    );
    await admin.ask(
      `mutation { subscribe(input: { channel: EMAIL, address: "${word}@example.com", incidents: true, maintenances: true, componentStatuses: false, wholePage: true, componentIds: [], groupIds: [] }) }`,
    );
    const written = JSON.stringify(await entries());
    const invitation = new URL(invitePerson.url as string).searchParams.get('token');
    for (const secret of [word, createWebhookEndpoint.secret, createApiToken.token, invitation].filter(Boolean))
      expect(written).not.toContain(secret);
    expect(written).not.toMatch(/\$argon2|passwordHash":"\$|tokenHash/);
    expect((await entries()).at(-1)).toBeDefined();
    const settings = (await entries()).filter(({ operation }) => operation === 'updateMailSettings').at(-1);
    expect(settings?.changes).toMatchObject([{ before: { password: '•••' }, after: { password: '••• (another)' } }]);
  });

  test('is found by who, what, when and words, and page by page', async () => {
    const admin = await aPerson(app, 'ADMIN');
    const from = new Date();
    for (const name of ['Ágata', 'Borealis', 'Cumulus'])
      await admin.ask('mutation ($name: String!) { createComponent(input: { name: $name }) { id } }', { name });
    expect((await list(admin, { search: 'agata' })).nodes).toMatchObject([{ subjectName: 'Ágata' }]);
    const mine = await list(admin, { from: from.toISOString(), operation: 'createComponent' });
    expect(mine.nodes.map(({ subjectName }) => subjectName)).toEqual(['Cumulus', 'Borealis', 'Ágata']);
    expect((await list(admin, { to: from.toISOString(), search: 'borealis' })).totalCount).toBe(0);
    expect((await list(admin, { personId: '1', search: 'borealis' })).totalCount).toBe(0);
    const first = await list(admin, { operation: 'createComponent' }, 2);
    const next = await admin.ask(
      'query ($after: String) { auditEntries(first: 1, after: $after, filter: { operation: "createComponent" }) { nodes { subjectName } } }',
      { after: first.pageInfo.endCursor },
    );
    expect(next['auditEntries'].nodes).toEqual([{ subjectName: 'Ágata' }]);
    await expect(admin.ask('{ auditEntries(after: "x") { totalCount } }')).rejects.toThrow('endCursor');
  });

  test('is for admins, and goes out as a file, which is noted', async () => {
    const [admin, editor] = [await aPerson(app, 'ADMIN'), await aPerson(app, 'EDITOR')];
    await admin.ask('mutation { createComponent(input: { name: "=HYPERLINK(1)" }) { id } }');
    const load = (client: Client) =>
      fetch(`${app.origin}/audit.csv?operation=createComponent`, { headers: { cookie: client.cookie } });
    const file = await load(admin);
    expect(file.headers.get('content-type')).toContain('text/csv');
    const [head, newest] = (await file.text()).split('\r\n');
    expect(head).toBe('at,operation,actor,email,token,address,kind,id,name,changes');
    expect(newest).toContain("'=HYPERLINK(1)");
    expect((await entries()).at(-1)).toMatchObject({ operation: 'exportAuditEntries', subjectKind: 'AuditEntry' });
    expect((await load(editor)).status).toBe(403);
    expect(await list(editor)).toMatchObject({ nodes: [], totalCount: 0 });
  });

  test('of longer ago than it is kept is forgotten', async () => {
    const ctx = app.ctx();
    await forgetOldEntries({ ...ctx, now: () => new Date(Date.now() + 399 * 86_400_000) }, 400);
    expect(await ctx.db.count(AuditEntry)).toBeGreaterThan(0);
    await forgetOldEntries({ ...ctx, now: () => new Date(Date.now() + 401 * 86_400_000) }, 400);
    expect(await ctx.db.count(AuditEntry)).toBe(0);
  });
});

test('every column of an audited thing is shown, concealed, or left out on purpose', () => {
  const [source] = connectionsOf(app);
  /** What follows from others, orders, counts or only says when. */
  const leftOut = /^(id|createdAt|updatedAt|lastUsedAt|lastSignInAt|editedAt|.*Hash|.*Key|.*Id|position|sequence)$/;
  const forgotten = [...AUDITED_ENTITIES].flatMap(([entity, { kind, shown, concealed = [] }]) =>
    (source?.getMetadata(entity as never).columns ?? [])
      .map(({ propertyName }) => propertyName)
      .filter((name) => !shown.includes(name) && !concealed.includes(name) && !leftOut.test(name))
      .map((name) => `${kind}.${name}`),
  );
  expect(forgotten.toSorted()).toEqual(LEFT_OUT.toSorted());
});
