import { MOST_ATTEMPTS } from '@signet/domain/retry';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestApp, temporaryPlace, testConfig, type TestApp } from '../../../test/harness.js';
import { MailServer, Refusal } from '../../../test/mail-server.js';
import { createApp, type App } from '../../app.js';
import type { Config } from '../../config.js';
import { createLog } from '../../core/log.js';
import { OwedMail } from '../mail/owed-mail.entity.js';
import { sendOwedMails } from '../mail/send-owed-mails.js';
import { CLAIM_MS } from '../notifications/claim-deliveries.js';
import { claimOwed } from '../owed/claim-owed.js';
import { Subscriber } from './subscriber.entity.js';
import { subscribe } from './subscribe.js';

const SUBSCRIBE = 'mutation ($input: SubscribeInput!) { subscribe(input: $input) }';
const SEND_LINK = 'mutation ($address: String!) { sendManageLink(address: $address) }';
const ADDRESS = 'ada@example.com';
const MINUTE = 60_000;

let server: MailServer;
let app: TestApp;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-22T18:31:07.123Z');
  server = await MailServer.open();
  app = await startTestApp({
    now: () => now,
    config: { mail: mailAt(server.port), publicUrl: 'https://status.example' },
  });
});
afterEach(async () => {
  await app.close();
  await server.close();
});

function mailAt(port: number): Config['mail'] {
  return {
    server: { host: '127.0.0.1', port, isTls: false, auth: null },
    from: { name: null, address: 'status@acme.example' },
  };
}

const input = (address = ADDRESS) => ({ channel: 'EMAIL' as const, address, wholePage: true });
const owed = () => app.ctx().db.find(OwedMail, { order: { id: 'ASC' } });
const subscribers = () => app.ctx().db.find(Subscriber);
const told = () => server.received.flatMap(({ to }) => to);

async function ask(document = SUBSCRIBE, address = ADDRESS): Promise<void> {
  await app.anonymous().ask(document, document === SUBSCRIBE ? { input: input(address) } : { address });
  await app.services.errands.done();
}

/** Everything that is due once so much time has passed. */
async function round(afterMs: number): Promise<void> {
  now = new Date(now.getTime() + afterMs);
  await sendOwedMails(app.asSystem('test'));
}

test('a mail server that is away gets the mail when it is back, once', async () => {
  const back = await server.away();
  await ask();
  for (let minute = 0; minute < 20; minute += 1) await round(MINUTE);
  expect(await owed()).toMatchObject([{ kind: 'LINK', attempts: expect.any(Number) }]);
  expect(told()).toEqual([]);
  await back();
  for (let minute = 0; minute < 60; minute += 1) await round(MINUTE);
  expect(told()).toEqual([ADDRESS]);
  expect(await owed()).toEqual([]);
  expect(server.received[0]?.mail.text).toMatch(/https:\/\/status\.example\/confirm\/[\w.-]+/);
  await round(24 * 60 * MINUTE);
  expect(told()).toEqual([ADDRESS]);
});

test('whoever asks again meanwhile is mailed once all the same, and has what they chose first', async () => {
  const back = await server.away();
  await ask();
  await app.anonymous().ask(SUBSCRIBE, { input: { ...input(), maintenances: false } });
  await ask(SEND_LINK);
  await ask(SUBSCRIBE, 'bob@example.com');
  await back();
  for (let minute = 0; minute < 10; minute += 1) await round(MINUTE);
  expect(told().toSorted()).toEqual([ADDRESS, 'bob@example.com']);
  expect(await owed()).toEqual([]);
  expect((await subscribers()).map(({ maintenances }) => maintenances)).toEqual([true, true]);
  now = new Date(now.getTime() + 60 * MINUTE);
  await ask();
  expect(told()).toHaveLength(3);
});

test('a link that nobody is to get keeps nobody else waiting', async () => {
  await ask(SEND_LINK);
  expect(await owed()).toEqual([]);
  const back = await server.away();
  await app.anonymous().ask(SEND_LINK, { address: ADDRESS });
  await ask();
  await back();
  await round(MINUTE);
  expect(told()).toEqual([ADDRESS]);
});

test('many workers at once send each mail once', async () => {
  const back = await server.away();
  const addresses = Array.from({ length: 15 }, (_, n) => `s${n}@example.com`);
  for (const address of addresses) await ask(SUBSCRIBE, address);
  await back();
  now = new Date(now.getTime() + 10 * MINUTE);
  await Promise.all([1, 2, 3, 4].map(() => sendOwedMails(app.asSystem('test'))));
  expect(told().toSorted()).toEqual(addresses.toSorted());
  expect(await owed()).toEqual([]);
});

test('what a worker had in hand when it died is sent by another', async () => {
  const back = await server.away();
  await ask();
  await back();
  now = new Date(now.getTime() + 10 * MINUTE);
  expect(await claimOwed(app.asSystem('dead'), OwedMail, 10)).toHaveLength(1);
  await round(CLAIM_MS - 1);
  expect(told()).toEqual([]);
  await round(1);
  expect(told()).toEqual([ADDRESS]);
});

test('every attempt is the same mail to whoever gets it twice', async () => {
  server.refuses.data = () => new Refusal(451, 'later');
  await ask();
  server.refuses = {};
  const [mail] = await owed();
  await round(MINUTE);
  expect(server.received[0]?.mail.messageId).toMatch(new RegExp(`-mail-${mail?.id}@status\\.example>$`));
});

test('an address that is refused for good is given up, and so is everything after three days', async () => {
  server.refuses.to = () => new Refusal(550, 'no such user');
  await ask();
  expect(await owed()).toEqual([]);
  server.refuses.to = () => new Refusal(450, 'later');
  await ask(SUBSCRIBE, 'bob@example.com');
  for (let attempts = 1; attempts < MOST_ATTEMPTS; attempts += 1) {
    expect(await owed()).toMatchObject([{ attempts }]);
    await round(30 * 60 * MINUTE);
  }
  expect(await owed()).toEqual([]);
});

test('whatever is known of an address, the same is written before the answer', async () => {
  await ask(SUBSCRIBE, 'known@example.com');
  // What follows the answer is not looked at here.
  app.services.errands.run = () => undefined;
  const writes = async (document: string, address: string) => {
    const variables = document === SUBSCRIBE ? { input: input(address) } : { address };
    const statements = await app.statements(() => app.anonymous().ask(document, variables));
    return statements.filter((it) => !it.includes('events')).map((it) => it.replace(/ = \d+$/, ' = ?'));
  };
  for (const document of [SUBSCRIBE, SEND_LINK]) {
    const known = await writes(document, 'known@example.com');
    expect(known.join()).toContain('INSERT');
    expect(known).toEqual(await writes(document, 'stranger@example.com'));
  }
});

test('a process that is killed right after its answer loses nobody', async () => {
  const place = await temporaryPlace();
  const config = { ...testConfig(place), mail: mailAt(server.port), worker: true };
  const first = await boot(config);
  // As a kill leaves it: what was to follow the answer never ran.
  first.services.errands.run = () => undefined;
  await subscribe(
    { ...first.asSystem('test'), actor: { kind: 'anonymous' } },
    { ...input(), incidents: true, maintenances: true, componentStatuses: false },
    '192.0.2.0',
  );
  await first.close();
  const second = await boot(config);
  await second.listen();
  await expect.poll(told, { timeout: 10_000 }).toEqual([ADDRESS]);
  await second.close();
  await place.remove();
});

function boot(config: Config): Promise<App> {
  return createApp({ config, log: createLog('silent') });
}
