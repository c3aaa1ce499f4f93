import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anIncident, aSubscriber } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { outside, type Outside } from '../../../test/outside.js';
import { tellNews } from '../../../test/telling.js';
import { parseAllowList } from '../../core/http/outbound/allow-list.js';
import { DeliveryFailure } from './channel-sender.js';
import { CLAIM_MS } from './claim-deliveries.js';
import { DeliveryAttempt } from './delivery-attempt.entity.js';
import { Delivery } from './delivery.entity.js';
import { Dispatcher } from './dispatcher.js';
import { expandNotices } from './expand-notices.js';
import { forgetOldNotices } from './forget-old-notices.js';
import { noteNews, UNDO_MS } from './note-news.js';
import { resendDelivery } from './resend-delivery.js';

const HOUR = 3_600_000;

let app: TestApp;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-11-22T18:31:07.123Z');
  app = await startTestApp({ now: () => now, config: { outboundAllowed: parseAllowList('127.0.0.1') } });
});
afterEach(() => app.close());

function pass(ms: number): void {
  now = new Date(now.getTime() + ms);
}

async function round(afterMs = UNDO_MS): Promise<void> {
  pass(afterMs);
  await tellNews(app);
}

/** The mail server answers like this, one after the other, and takes it then. */
function mailsAre(...answers: DeliveryFailure[]): void {
  const send = async () => {
    const answer = answers.shift();
    if (answer) throw answer;
    return 250;
  };
  app.services.channels.set('EMAIL', { concurrency: 1, send });
}

/** Set up by an operator, as others do not post to loopback. */
const webhook = (url: string) => aSubscriber(app.ctx(), { channel: 'WEBHOOK', address: url, createdBy: 'Ada' });
const attempts = () => app.ctx().db.find(DeliveryAttempt, { order: { id: 'ASC' } });
const outcomes = async () => (await attempts()).map(({ outcome, status }) => [outcome, status]);
const answering =
  (...codes: number[]): RequestListener =>
  (_, response) =>
    response.writeHead(codes.shift() ?? 204).end();

test('each attempt at a webhook is kept, with what came of it', async () => {
  const { origin } = await outside(answering(500));
  await webhook(`${origin}/hook`);
  await anIncident(app.ctx());
  const begin = new Date(now.getTime() + UNDO_MS);
  await round();
  await round(HOUR);
  const [refused, taken] = await attempts();
  expect(refused).toMatchObject({ at: begin, outcome: 'REFUSED', status: 500, problem: 'the server answered 500' });
  expect(taken).toMatchObject({ at: now, outcome: 'TAKEN', status: 204, problem: null });
  for (const { ms } of [refused, taken].flatMap((it) => it ?? [])) expect(ms).toBeLessThan(8_000);
});

test('one that nobody answers has no status', async () => {
  const { origin } = await outside(({ socket }) => socket.destroy());
  await webhook(`${origin}/hook`);
  await anIncident(app.ctx());
  await round();
  expect(await attempts()).toMatchObject([{ outcome: 'FAILED', status: null, problem: expect.stringMatching(/./) }]);
});

test('of a mail each attempt is kept, unless it is taken at once', async () => {
  await aSubscriber(app.ctx());
  mailsAre();
  await anIncident(app.ctx());
  await round();
  expect(await outcomes()).toEqual([]);
  mailsAre(new DeliveryFailure('451 later', { status: 451 }));
  await anIncident(app.ctx());
  await round();
  await round(HOUR);
  expect(await outcomes()).toEqual([
    ['REFUSED', 451],
    ['TAKEN', 250],
  ]);
  expect((await app.ctx().db.find(Delivery)).map(({ state }) => state)).toEqual(['SENT', 'SENT']);
});

test('one that is sent again goes on with its list', async () => {
  await aSubscriber(app.ctx());
  mailsAre(new DeliveryFailure('550 no such user', { status: 550, isFinal: true }));
  await anIncident(app.ctx());
  await round();
  const [delivery] = await app.ctx().db.find(Delivery);
  await resendDelivery(app.ctx(), String(delivery?.id));
  await round(1);
  expect(await outcomes()).toEqual([
    ['REFUSED', 550],
    ['TAKEN', 250],
  ]);
});

test('trouble of our own holds what was to be sent, and says so', async () => {
  await aSubscriber(app.ctx());
  const trouble = () => new DeliveryFailure('connect ECONNREFUSED', { isOurs: true });
  mailsAre(trouble(), trouble(), trouble());
  for (let n = 0; n < 3; n += 1) await anIncident(app.ctx());
  await round();
  await round(HOUR);
  expect((await outcomes()).map(([outcome]) => outcome)).toEqual([
    'FAILED',
    'FAILED',
    'HELD',
    'TAKEN',
    'TAKEN',
    'TAKEN',
  ]);
});

test('attempts are forgotten with what they were for', async () => {
  const { origin } = await outside(answering());
  await webhook(`${origin}/hook`);
  await anIncident(app.ctx());
  await round();
  expect(await attempts()).toHaveLength(1);
  pass(90 * 24 * HOUR + 1);
  await forgetOldNotices(app.asSystem('test'));
  expect(await attempts()).toEqual([]);
});

/** More than are claimed at once, and before all others. */
const OF_SLOW = 250;
/** The last of them are fewer than are written down at once. */
const OF_QUICK = 310;
const AT_ONCE = 10;

/** Webhooks of one place that keeps everybody waiting until it is let to answer, and of one that answers at once. */
async function aSlowAndAQuickPlace() {
  const held = Promise.withResolvers<void>();
  let answer: RequestListener = (_, response) => void held.promise.then(() => response.end());
  const slow = await outside((request, response) => answer(request, response));
  const quick = await outside(answering());
  const places: [Outside, number][] = [
    [slow, OF_SLOW],
    [quick, OF_QUICK],
  ];
  for (const [{ origin }, count] of places) for (let n = 0; n < count; n += 1) await webhook(`${origin}/${n}`);
  await anIncident(app.ctx());
  pass(UNDO_MS);
  await noteNews(app.asSystem('test'));
  await expandNotices(app.asSystem('test'));
  return { slow, quick, relent: () => (answer = answering()), answerAll: () => held.resolve() };
}

const aWorker = () => new Dispatcher('WEBHOOK', () => app.asSystem('test'), 'https://status.example');
/** Less than the eight seconds after which a slow place is given up. */
const SOON = { timeout: 6_000 };
const sent = () => app.ctx().db.countBy(Delivery, { state: 'SENT' });

test('a place that answers nobody holds up no other, nor what is written down of others', async () => {
  const { slow, quick, answerAll } = await aSlowAndAQuickPlace();
  const over = aWorker().run();
  await expect.poll(() => quick.asked.length, SOON).toBe(OF_QUICK);
  await expect.poll(sent, SOON).toBe(OF_QUICK);
  expect(slow.asked).toHaveLength(AT_ONCE);
  answerAll();
  await over;
  expect(await sent()).toBe(OF_SLOW + OF_QUICK);
  expect([slow.asked.length, quick.asked.length]).toEqual([OF_SLOW, OF_QUICK]);
});

test('what a worker that died had on its way is told twice, and nothing else', async () => {
  const { slow, quick, relent, answerAll } = await aSlowAndAQuickPlace();
  const dead = aWorker();
  const over = dead.run();
  await expect.poll(sent, SOON).toBe(OF_QUICK);
  dead.end();
  pass(CLAIM_MS);
  relent();
  await aWorker().run();
  answerAll();
  await over;
  expect(await sent()).toBe(OF_SLOW + OF_QUICK);
  expect(quick.asked).toHaveLength(OF_QUICK);
  const times = Map.groupBy(slow.asked, ({ url }) => url);
  expect(times.size).toBe(OF_SLOW);
  expect(slow.asked.length - times.size).toBe(AT_ONCE);
});
