import { afterEach, beforeEach, expect, test } from 'vitest';
import { anIncident, aSubscriber } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { hookReceiver } from '../../../test/hook-receiver.js';
import { tellNews } from '../../../test/telling.js';
import { Outbound } from '../../core/http/outbound.js';
import { parseAllowList } from '../../core/http/outbound/allow-list.js';
import { Delivery } from '../notifications/delivery.entity.js';
import { UNDO_MS } from '../notifications/note-news.js';
import { OwedHookLink } from './owed-hook-link.entity.js';

const SUBSCRIBE = 'mutation ($input: SubscribeInput!) { subscribe(input: $input) }';
/** All that an operator could let the server reach inside. */
const INSIDE = '0.0.0.0/0,::/0,localhost,inside.test';

let app: TestApp;
let now: Date;

beforeEach(async () => {
  now = new Date();
  app = await startTestApp({ now: () => now, config: { outboundAllowed: parseAllowList(INSIDE) } });
});
afterEach(() => app.close());

const input = (address: string, channel = 'WEBHOOK') => ({ channel, address, wholePage: true });
const ask = async (address: string) => {
  expect(await app.anonymous().ask(SUBSCRIBE, { input: input(address) })).toEqual({ subscribe: true });
  await app.services.errands.done();
};

/** The door of visitors, in a world with these names. */
function openDoor(names: Record<string, string[]>, allowed = ''): void {
  const resolve = async (name: string) => names[name] ?? Promise.reject(new Error(`no ${name}`));
  app.services.visitorOutbound = new Outbound({ allowed: parseAllowList(allowed), isHttpsOnly: true, resolve });
}

test.each([
  'http://status.example/hook',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://0x7f.1/',
  'https://2130706433/',
  'https://0.0.0.0/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://100.64.0.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://168.63.129.16/',
  'https://[::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[fd00:ec2::254]/',
  'https://[fe80::1]/',
  'https://[64:ff9b::10.0.0.1]/',
  'https://me:secret@status.example/',
  'ftp://status.example/',
])('%s is no address of a visitor, whatever operators allow for themselves', async (address) => {
  for (const channel of ['WEBHOOK', 'SLACK', 'DISCORD', 'TEAMS']) {
    const { extensions } = await app.anonymous().refused(SUBSCRIBE, { input: input(address, channel) });
    expect([extensions.code, extensions.fields?.[0]?.path]).toEqual(['BAD_USER_INPUT', 'input.address']);
  }
  expect(await app.ctx().db.count(OwedHookLink)).toBe(0);
});

test.each([['127.0.0.1'], ['10.0.0.1'], ['169.254.169.254'], ['::1'], ['fd00::1']])(
  'a name that leads to %s is answered as any other, and leads nowhere',
  async (inside) => {
    const inner = await hookReceiver();
    openDoor({ 'inside.test': [inside] });
    await ask(`https://inside.test:${inner.port}/hook`);
    expect(inner.heard).toEqual([]);
    expect(await app.ctx().db.find(OwedHookLink)).toMatchObject([{ attempts: 1 }]);
  },
);

test('a name that leads elsewhere when the news come is not followed inside', async () => {
  const inner = await hookReceiver();
  openDoor({ 'inside.test': ['127.0.0.1'] });
  await aSubscriber(app.ctx(), { channel: 'WEBHOOK', address: `https://inside.test:${inner.port}/hook` });
  await anIncident(app.ctx());
  now = new Date(now.getTime() + UNDO_MS);
  await tellNews(app);
  expect(inner.heard).toEqual([]);
  expect(await app.ctx().db.find(Delivery)).toMatchObject([
    { state: 'WAITING', problem: 'the address is not allowed' },
  ]);
});

test.each([
  (port: number) => `http://127.0.0.1:${port}/`,
  (port: number) => `https://127.0.0.1:${port}/`,
  (port: number) => `http://localhost:${port}/`,
  () => 'http://169.254.169.254/latest/meta-data/',
  () => 'http://status.example/',
])('a redirect inside, or to where anybody listens in, is not followed', async (place) => {
  const [outer, inner] = [await hookReceiver(), await hookReceiver()];
  openDoor({ localhost: ['127.0.0.1'], 'status.example': ['203.0.113.1'] }, `127.0.0.1:${outer.port}`);
  outer.answer = (_, response) => response.writeHead(307, { location: place(inner.port) }).end();
  await ask(outer.url);
  expect([outer.heard.length, inner.heard.length]).toEqual([1, 0]);
  expect(await app.ctx().db.find(OwedHookLink)).toMatchObject([{ attempts: 1 }]);
});
