import type { Channel } from '@signet/domain/subscription';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anIncident, aSubscriber } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { tellNews } from '../../../test/telling.js';
import type { Subscriber } from '../subscribers/subscriber.entity.js';
import { DeliveryFailure, type ChannelSender, type Letter } from './channel-sender.js';
import { DeliveryAttempt } from './delivery-attempt.entity.js';
import { Delivery } from './delivery.entity.js';
import { UNDO_MS } from './note-news.js';

let app: TestApp;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-11-22T18:31:07.123Z');
  app = await startTestApp({ now: () => now });
});
afterEach(() => app.close());

async function round(afterMs = UNDO_MS): Promise<void> {
  now = new Date(now.getTime() + afterMs);
  await tellNews(app);
}

function send(channel: Channel, sender: Omit<ChannelSender, 'concurrency'>): void {
  app.services.channels.set(channel, { concurrency: 20, ...sender });
}

test('each attempt is kept with what came of it, but for mails that were taken', async () => {
  await aSubscriber(app.ctx());
  await aSubscriber(app.ctx(), { channel: 'WEBHOOK', address: 'https://hooks.example/1' });
  const answers: Record<string, number[]> = { EMAIL: [451], WEBHOOK: [500, 429] };
  const answer = async ({ subscriber: { channel } }: Letter) => {
    const status = answers[channel]?.shift();
    if (status !== undefined) throw new DeliveryFailure(`the server answered ${status}`, { status });
    return 204;
  };
  for (const channel of ['EMAIL', 'WEBHOOK'] as const) send(channel, { send: answer });
  await anIncident(app.ctx());
  const begin = new Date(now.getTime() + UNDO_MS);
  for (let n = 0; n < 4; n += 1) await round(n === 0 ? UNDO_MS : 3_600_000);
  const kept = await app.ctx().db.find(DeliveryAttempt, { order: { id: 'ASC' }, relations: { delivery: true } });
  const of = (channel: string) => kept.filter(({ delivery }) => delivery?.channel === channel);
  expect(of('EMAIL')).toMatchObject([
    { at: begin, outcome: 'FAILED', status: 451, problem: 'the server answered 451' },
  ]);
  expect(of('WEBHOOK').map(({ outcome, status }) => [outcome, status])).toEqual([
    ['FAILED', 500],
    ['FAILED', 429],
    ['TAKEN', 204],
  ]);
  expect(await app.ctx().db.countBy(Delivery, { state: 'SENT' })).toBe(2);
});

test('one receiver that takes its time holds up nobody else, and no place takes every slot', async () => {
  const held = Promise.withResolvers<void>();
  let ofSlow = 0;
  let mostOfSlow = 0;
  const sent: Letter[] = [];
  const post = async (letter: Letter) => {
    if (new URL(letter.subscriber.address).host === 'slow.example') {
      mostOfSlow = Math.max(mostOfSlow, (ofSlow += 1));
      await held.promise;
      ofSlow -= 1;
    }
    sent.push(letter);
  };
  const placeOf = ({ address }: Subscriber) => new URL(address).host;
  send('WEBHOOK', { placeOf, send: post });
  const hook = (host: string, n: number) =>
    aSubscriber(app.ctx(), { channel: 'WEBHOOK', address: `https://${host}/${n}` });
  for (let n = 0; n < 30; n += 1) await hook('slow.example', n);
  for (let n = 0; n < 230; n += 1) await hook(`quick-${n}.example`, n);
  await anIncident(app.ctx());
  const over = round();
  await expect.poll(() => sent.length, { timeout: 10_000 }).toBe(230);
  // They are written down although the others are still on their way.
  const isSent = () => app.ctx().db.countBy(Delivery, { state: 'SENT' });
  await expect.poll(isSent, { timeout: 10_000 }).toBe(230);
  held.resolve();
  await over;
  expect([sent.length, mostOfSlow]).toEqual([260, 10]);
});
