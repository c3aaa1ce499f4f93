import { MOST_ATTEMPTS } from '@signet/domain/retry';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, temporaryPlace, testConfig, type TestApp } from '../../../test/harness.js';
import { hookReceiver, type HookReceiver } from '../../../test/hook-receiver.js';
import { createApp } from '../../app.js';
import { parseAllowList } from '../../core/http/outbound/allow-list.js';
import { createLog } from '../../core/log.js';
import { CLAIM_MS } from '../notifications/claim-deliveries.js';
import { claimOwed } from '../owed/claim-owed.js';
import { subscribe } from '../subscribers/subscribe.js';
import { OwedHookLink } from './owed-hook-link.entity.js';
import { sendOwedHookLinks } from './send-owed-hook-links.js';

const SUBSCRIBE = 'mutation ($input: SubscribeInput!) { subscribe(input: $input) }';
const SEND_LINK = 'mutation ($address: String!) { sendManageLink(address: $address, channel: WEBHOOK) }';
const MINUTE = 60_000;

let app: TestApp;
let now: Date;
let hook: HookReceiver;
const visitorOutboundAllowed = parseAllowList('127.0.0.1');

beforeEach(async () => {
  now = new Date('2026-11-22T18:31:07.123Z');
  app = await startTestApp({ now: () => now, config: { visitorOutboundAllowed } });
  hook = await hookReceiver();
});
afterEach(() => app.close());

const input = (address = hook.url) => ({ channel: 'WEBHOOK' as const, address, wholePage: true });
const owed = () => app.ctx().db.find(OwedHookLink);
const types = () => hook.said().map(({ type }) => type);

async function ask(address?: string): Promise<void> {
  await app.anonymous().ask(SUBSCRIBE, { input: input(address) });
  await app.services.errands.done();
}

async function round(afterMs: number): Promise<void> {
  now = new Date(now.getTime() + afterMs);
  await sendOwedHookLinks(app.asSystem('test'));
}

test('a hook that is away gets the link when it is back, once, under one id', async () => {
  hook.answer = (_, response) => response.writeHead(502).end();
  await ask();
  await ask();
  for (let minute = 0; minute < 10; minute += 1) await round(MINUTE);
  hook.answer = (_, response) => response.end();
  for (let minute = 0; minute < 60; minute += 1) await round(MINUTE);
  expect(await owed()).toEqual([]);
  const tried = hook.heard.length;
  expect(new Set(hook.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  await round(24 * 60 * MINUTE);
  expect(hook.heard).toHaveLength(tried);
});

test('one that says that it is gone is asked no more, and so is everything after three days', async () => {
  hook.answer = (_, response) => response.writeHead(410).end();
  await ask();
  expect(await owed()).toEqual([]);
  hook.answer = (_, response) => response.writeHead(500).end();
  await ask();
  for (let attempts = 1; attempts < MOST_ATTEMPTS; attempts += 1) {
    expect(await owed()).toMatchObject([{ attempts }]);
    await round(30 * 60 * MINUTE);
  }
  expect(await owed()).toEqual([]);
});

test('what a worker had in hand when it died is posted by another', async () => {
  app.services.errands.run = () => undefined;
  await ask();
  expect(await claimOwed(app.asSystem('dead'), OwedHookLink, 10)).toHaveLength(1);
  await round(CLAIM_MS - 1);
  expect(types()).toEqual([]);
  await round(1);
  expect(types()).toEqual(['subscription.confirmation']);
});

test('a process that is killed right after its answer loses nobody', async () => {
  const place = await temporaryPlace();
  const config = { ...testConfig(place), visitorOutboundAllowed, worker: true };
  const first = await createApp({ config, log: createLog('silent') });
  // As a kill leaves it: what was to follow the answer never ran.
  first.services.errands.run = () => undefined;
  const kinds = { incidents: true, maintenances: true, componentStatuses: false };
  await subscribe({ ...first.asSystem('test'), actor: { kind: 'anonymous' } }, { ...input(), ...kinds }, '192.0.2.0');
  await first.close();
  const second = await createApp({ config, log: createLog('silent') });
  await second.listen();
  await expect.poll(types, { timeout: 10_000 }).toEqual(['subscription.confirmation']);
  await second.close();
  await place.remove();
});

test('whatever is known of an address, the same is written before the answer', async () => {
  await ask();
  // What follows the answer is not looked at here.
  app.services.errands.run = () => undefined;
  const writes = async (document: string, address: string) => {
    const variables = document === SUBSCRIBE ? { input: input(address) } : { address };
    const statements = await app.statements(() => app.anonymous().ask(document, variables));
    return statements.filter((it) => !it.includes('events')).map((it) => it.replace(/ = \d+$/, ' = ?'));
  };
  for (const document of [SUBSCRIBE, SEND_LINK]) {
    const known = await writes(document, hook.url);
    expect(known.join()).toContain('INSERT');
    expect(known).toEqual(await writes(document, `${hook.url}/another`));
  }
});

describe('whoever asks too often is refused', () => {
  const refusalOf = async (address: string) =>
    (await app.anonymous().refused(SUBSCRIBE, { input: input(address) })).extensions.code;
  const askWithout = (address: string) => app.anonymous().ask(SUBSCRIBE, { input: input(address) });
  beforeEach(() => {
    app.services.errands.run = () => undefined;
  });

  test('for one address', async () => {
    for (let n = 0; n < 3; n += 1) await askWithout(hook.url);
    expect(await refusalOf(`${hook.url}#again`)).toBe('TOO_MANY_REQUESTS');
    now = new Date(now.getTime() + 60 * MINUTE);
    await askWithout(hook.url);
  });

  test('from one network', async () => {
    for (let n = 0; n < 20; n += 1) await askWithout(`https://h${n}.example/hook`);
    expect(await refusalOf('https://another.example/hook')).toBe('TOO_MANY_REQUESTS');
  });

  test('for one host, from wherever, though not for a chat that has one for all', async () => {
    const take = (channel: 'WEBHOOK' | 'SLACK', address: string, n: number) =>
      app.services.linkLimits.take({ channel, address, addressKey: `${channel} ${n}` }, `network ${n}`);
    for (let n = 0; n < 30; n += 1) {
      take('WEBHOOK', `https://one.example/${n}`, n);
      take('SLACK', `https://hooks.slack.com/services/${n}`, 100 + n);
    }
    expect(() => take('WEBHOOK', 'https://ONE.example/31', 31)).toThrow('too often');
    take('WEBHOOK', 'https://two.example/31', 32);
    take('SLACK', 'https://hooks.slack.com/services/31', 200);
  });
});
