import type { AddressInfo } from 'node:net';
import { LIMITS } from '@signet/domain/limits';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Client } from '../../../test/client.js';
import { aComponent, aGroup, anIncident, aPerson, aSubscriber, aToken } from '../../../test/factories.js';
import { OWNER, startTestApp, temporaryPlace, testConfig, type TestApp } from '../../../test/harness.js';
import { createApp } from '../../app.js';
import type { Mail } from '../mail/mail.js';
import { createOwner } from '../people/first-owner.js';
import { addressKeyOf } from './address-key.js';
import { forgetUnconfirmed } from './forget-unconfirmed.js';
import { SubscriberTopic } from './subscriber-topic.entity.js';
import { Subscriber } from './subscriber.entity.js';

const HEADER =
  'email,confirmed_at,created_at,locale,whole_page,incidents,maintenances,component_statuses,component_ids,group_ids,incident_id,member,quarantined_at';

let app: TestApp;
let owner: Client;
let now: Date;
let mails: Mail[];

beforeEach(async () => {
  now = new Date('2026-11-26T10:00:00.000Z');
  app = await startTestApp({ now: () => now });
  mails = [];
  app.services.mailer = { send: async (mail) => void mails.push(mail) };
  owner = await app.owner();
});
afterEach(() => app.close());

const headersOf = (client: Client) => ({
  origin: app.origin,
  ...(client.cookie && { cookie: client.cookie }),
  ...(client.token && { authorization: `Bearer ${client.token}` }),
});

async function get(query = '', client = owner) {
  const response = await fetch(`${app.origin}/subscribers.csv${query}`, { headers: headersOf(client) });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function post(csv: string, query = '', client = owner, more: Record<string, string> = {}) {
  const response = await fetch(`${app.origin}/subscribers.csv${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', ...headersOf(client), ...more },
    body: csv,
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

const known = (address: string, more: Partial<Subscriber> = {}) =>
  aSubscriber(app.ctx(), { address, addressKey: addressKeyOf('EMAIL', address), ...more });
const rows = () => app.ctx().db.find(Subscriber, { order: { id: 'ASC' } });
const report = (more: object) => ({
  status: 200,
  body: { dryRun: false, added: 0, confirmed: 0, existing: 0, rejected: 0, problems: [], ...more },
});

describe('the export', () => {
  test('holds all that is known of each, newest first, and no formula', async () => {
    const group = await aGroup(app.ctx());
    const [api, web] = [await aComponent(app.ctx()), await aComponent(app.ctx())];
    await known('ada@example.com', { createdAt: new Date('2026-01-02T03:04:05.678Z'), locale: 'de' });
    await aSubscriber(
      app.ctx(),
      { address: '=cmd@example.com', wholePage: false, confirmedAt: null, componentStatuses: false },
      [
        { kind: 'COMPONENT', targetId: web.id },
        { kind: 'COMPONENT', targetId: api.id },
        { kind: 'COMPONENT', targetId: 9_999 },
        { kind: 'GROUP', targetId: group.id },
      ],
    );
    const { status, headers, text } = await get();
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="subscribers.csv"');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).toBe(
      [
        HEADER,
        `'=cmd@example.com,,2026-11-26T10:00:00.000Z,,no,yes,yes,no,${api.id} ${web.id},${group.id},,,`,
        'ada@example.com,2026-11-26T10:00:00.000Z,2026-01-02T03:04:05.678Z,de,yes,yes,yes,yes,,,,,',
        '',
      ].join('\r\n'),
    );
  });

  test('holds what the filter lets through, and mail only', async () => {
    await known('ada@example.com');
    await known('bob@example.com', { confirmedAt: null });
    await aSubscriber(app.ctx(), { channel: 'WEB_PUSH', address: 'https://push.example/secret' });
    const addresses = async (query: string) =>
      (await get(query)).text
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0]);
    expect(await addresses('')).toEqual(['bob@example.com', 'ada@example.com']);
    expect(await addresses('?state=UNCONFIRMED')).toEqual(['bob@example.com']);
    expect(await addresses('?search=ADA%40')).toEqual(['ada@example.com']);
    expect(await addresses('?channel=WEB_PUSH')).toEqual([]);
    for (const [query, field] of [
      ['?state=GONE', 'state'],
      ['?search=', 'search'],
      ['?search=a&search=b', 'search'],
    ])
      expect([query, await get(query)]).toMatchObject([
        query,
        { status: 400, text: expect.stringContaining(`${field} must`) },
      ]);
  });

  test('is read in pieces, each once', async () => {
    const lines = Array.from({ length: 2_345 }, (_, n) => `n${n}@example.com,2026-01-0${1 + (n % 3)}`);
    await post(`email,created_at\n${lines.join('\n')}\n`);
    const found = (await get()).text.trim().split('\r\n').slice(1);
    expect([found.length, new Set(found).size]).toEqual([2_345, 2_345]);
  });

  test('comes back as it was', async () => {
    const component = await aComponent(app.ctx());
    const incident = await anIncident(app.ctx(), { visibility: 'HIDDEN' });
    await known("+o'neill@example.com", { confirmedAt: new Date('2026-03-01T00:00:00.001Z'), locale: 'pt-BR' });
    await known("'+quoted@example.com", { confirmedAt: null, createdAt: new Date('2026-02-01T00:00:00.000Z') });
    await known('failing@example.com', { quarantinedAt: new Date('2026-04-01T00:00:00.000Z') });
    const member = await known('olga@example.com', { audience: 'SIGNED_IN', personId: 1, wholePage: false });
    await app.services.database.transaction((tx) =>
      tx.insert(SubscriberTopic, [
        { subscriberId: member.id, kind: 'COMPONENT', targetId: component.id },
        { subscriberId: member.id, kind: 'INCIDENT', targetId: incident.id },
      ]),
    );
    const { text } = await get();
    await app.services.database.transaction((tx) => tx.createQueryBuilder().delete().from(Subscriber).execute());
    expect(await post(text)).toEqual(report({ added: 4, confirmed: 3 }));
    expect((await get()).text.split('\r\n').toSorted()).toEqual(text.split('\r\n').toSorted());
    expect(await app.ctx().db.findOneBy(Subscriber, { address: 'olga@example.com' })).toMatchObject({
      audience: 'SIGNED_IN',
      personId: 1,
    });
  });

  test('of somebody who left is no one else’s', async () => {
    await known('gone@example.com', { audience: 'SIGNED_IN', personId: 999 });
    const { text } = await get();
    await app.services.database.transaction((tx) => tx.createQueryBuilder().delete().from(Subscriber).execute());
    expect(await post(text)).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { fields: [{ path: 'lines[2].member' }] } }] },
    });
  });
});

describe('the import', () => {
  test('takes addresses over as they are, and mails nobody', async () => {
    const standing = await known('Standing@example.com', { incidents: false });
    const csv = [
      'email,confirmed_at,created_at',
      'ada@example.com,2026-01-02T00:00:00Z,2026-01-01T00:00:00Z',
      'bob@example.com,,2026-01-01T00:00:00Z',
      'standing@EXAMPLE.com,2026-01-02T00:00:00Z,',
      'ADA@example.com,,',
    ].join('\n');
    const wanted = { added: 2, confirmed: 1, existing: 2 };
    expect(await post(csv, '?dryRun=true')).toEqual(report({ ...wanted, dryRun: true }));
    expect(await rows()).toHaveLength(1);
    expect(await post(csv)).toEqual(report(wanted));
    expect(await rows()).toMatchObject([
      { id: standing.id, address: 'Standing@example.com', incidents: false },
      {
        channel: 'EMAIL',
        address: 'ada@example.com',
        confirmedAt: new Date('2026-01-02T00:00:00Z'),
        createdAt: new Date('2026-01-01T00:00:00Z'),
        audience: 'PUBLIC',
        createdBy: null,
        personId: null,
        wholePage: true,
        failures: 0,
      },
      { address: 'bob@example.com', confirmedAt: null },
    ]);
    expect(await post(csv)).toEqual(report({ existing: 4 }));
    await app.services.errands.done();
    expect(mails).toEqual([]);
    // However old it is elsewhere, here it has a week to confirm.
    await forgetUnconfirmed(app.asSystem('test'));
    expect(await rows()).toHaveLength(3);
  });

  test('understands the file of another status page', async () => {
    const csv =
      'id,mode,email,phone_number,created_at,confirmed,components\r\n' +
      'x1,email,ada@example.com,,2024-05-06 07:08:09 UTC,true,"abc,def"\r\n' +
      'x2,email,bob@example.com,,2024-05-06 07:08:09 UTC,false,\r\n' +
      'x3,sms,,+1 555 0100,2024-05-06 07:08:09 UTC,true,\r\n';
    expect(await post(csv, '?skipBad=true')).toEqual(
      report({
        added: 2,
        confirmed: 1,
        rejected: 1,
        problems: [
          { line: 4, field: 'email', reason: 'must be an email address' },
          { line: 4, field: 'mode', reason: 'must be email' },
        ],
      }),
    );
    expect(await rows()).toMatchObject([
      { address: 'ada@example.com', confirmedAt: new Date('2024-05-06T07:08:09Z'), wholePage: true },
      { address: 'bob@example.com', confirmedAt: null },
    ]);
  });

  test('writes nothing where one line is bad, and says what is wrong with each', async () => {
    const component = await aComponent(app.ctx());
    const csv = [
      'email,component_ids,whole_page,member,incidents,maintenances',
      'ada@example.com,,,,,',
      'nobody,,,,,',
      `bob@example.com,${component.id} 987654,,,,`,
      'cy@example.com,,no,,,',
      'dee@example.com,,,stranger@example.com,,',
      'eve@example.com,,,,no,no',
    ].join('\n');
    const fields = [
      ['lines[3].email', 'must be an email address'],
      ['lines[4].component_ids', 'must name what there is on this page; there is no 987654'],
      ['lines[5].whole_page', 'must be yes, or component_ids, group_ids or incident_id must name something'],
      ['lines[6].member', 'must be the address of somebody of the team'],
      ['lines[7].incidents', 'must be yes, or maintenances or component_statuses'],
    ].map(([path, message]) => ({ path, message }));
    expect(await post(csv)).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'BAD_USER_INPUT', fields } }] },
    });
    expect(await rows()).toEqual([]);
    expect(await post(csv, '?dryRun=true')).toMatchObject({ status: 200, body: { added: 1, rejected: 5 } });
    expect(await rows()).toEqual([]);
    expect(await post(csv, '?skipBad=true')).toMatchObject({ status: 200, body: { added: 1, rejected: 5 } });
    expect(await rows()).toMatchObject([{ address: 'ada@example.com' }]);
  });

  test('tells of the first hundred bad cells, and how many lines are bad', async () => {
    const { body } = await post(`email\n${'x\n'.repeat(250)}`, '?dryRun=true');
    const { rejected, problems } = body as { rejected: number; problems: { line: number }[] };
    expect([rejected, problems.length, problems.at(-1)?.line]).toEqual([250, 100, 101]);
  });

  test.each([
    ['nothing', '', 'csv'],
    ['no header', 'ada@example.com\n', 'csv'],
    ['an open quote', 'email\n"ada@example.com\n', 'csv'],
    ['too many lines', `email\n${'a@b.example\n'.repeat(LIMITS.csvLines + 1)}`, 'csv'],
  ])('of %s is refused', async (_what, csv, path) => {
    expect(await post(csv)).toMatchObject({ status: 400, body: { errors: [{ extensions: { fields: [{ path }] } }] } });
  });

  test('of what is too large, of another type, or with a word that is not known, is refused', async () => {
    expect((await post(`email\n${' '.repeat(LIMITS.subscribersCsvBytes)}`)).status).toBe(413);
    expect((await post('email\n', '', owner, { 'content-type': 'application/json' })).status).toBe(415);
    expect((await post('email\nada@example.com\n', '?dryRun=yes')).status).toBe(400);
    expect(await rows()).toEqual([]);
  });

  test('of fifty thousand lines is done in one go, and others are served meanwhile', async () => {
    const component = await aComponent(app.ctx());
    const line = (n: number) =>
      `reader${n}@example.com,2026-01-02T00:00:00Z,2026-01-01T00:00:00Z,en,no,yes,yes,no,${component.id},,,,`;
    const csv = `${HEADER}\n${Array.from({ length: 50_000 }, (_, n) => line(n)).join('\n')}\n`;
    const end = new AbortController();
    let served = 0;
    const others = async () => {
      while (!end.signal.aborted) {
        await (await fetch(`${app.origin}/healthz`)).text();
        served += 1;
      }
    };
    const watching = others();
    const answer = await post(csv);
    end.abort();
    await watching;
    expect(answer).toEqual(report({ added: 50_000, confirmed: 50_000 }));
    expect(await app.ctx().db.count(SubscriberTopic)).toBe(50_000);
    // By turns and not by the clock, which a busy machine stretches.
    expect(served).toBeGreaterThan(50);
  }, 60_000);
});

test('the file is for admins and owners who are signed in here, and for nobody else', async () => {
  const csv = 'email\nada@example.com\n';
  const token = await aToken(app, 'OWNER', ['READ']);
  const strangers: [Client, number][] = [
    [app.anonymous(), 401],
    [await aPerson(app, 'VIEWER'), 403],
    [await aPerson(app, 'EDITOR'), 403],
    [token, 403],
  ];
  for (const [client, status] of strangers) {
    expect((await get('', client)).status).toBe(status);
    expect((await post(csv, '', client)).status).toBe(status);
  }
  expect((await post(csv, '', owner, { origin: 'https://elsewhere.example' })).status).toBe(401);
  expect(await rows()).toEqual([]);
  const admin = await aPerson(app, 'ADMIN');
  expect((await get('', admin)).status).toBe(200);
  expect((await post(csv, '', admin)).status).toBe(200);
});

test('no log tells an address, whatever becomes of a request', async () => {
  const said: string[] = [];
  const place = await temporaryPlace();
  const log = pino({ level: 'trace' }, { write: (line: string) => void said.push(line) });
  const loud = await createApp({ config: testConfig(place), log });
  try {
    await createOwner(loud.asSystem('test'), OWNER);
    await loud.listen();
    const client = new Client(`http://127.0.0.1:${(loud.http.server.address() as AddressInfo).port}`);
    await client.signIn(OWNER);
    const headers = { 'content-type': 'text/csv', cookie: client.cookie, origin: client.origin };
    const send = (body: string) => fetch(`${client.origin}/subscribers.csv`, { method: 'POST', headers, body });
    expect((await send('email\nsecret-reader@example.com\n')).status).toBe(200);
    expect((await send('email,locale\nsecret-reader@example.com,not a language\n')).status).toBe(400);
    const found = await fetch(`${client.origin}/subscribers.csv?search=secret-reader`, { headers });
    expect(await found.text()).toContain('secret-reader@example.com');
    const add = 'mutation ($input: SubscribeInput!) { addSubscriber(input: $input) { id } }';
    const input = { channel: 'EMAIL', address: 'secret-reader@example.com', wholePage: true };
    expect((await client.refused(add, { input })).extensions.code).toBe('CONFLICT');
    await client.ask(add, { input: { ...input, address: 'another-secret-reader@example.com' } });
  } finally {
    await loud.close();
    await place.remove();
  }
  expect(said.join('')).toContain('/subscribers.csv');
  expect(said.join('')).not.toContain('secret-reader');
});
