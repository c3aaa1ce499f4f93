import { setTimeout as delay } from 'node:timers/promises';
import type { Channel } from '@signet/domain/subscription';
import { In } from 'typeorm';
import type { Context } from '../../core/context.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { DeliveryFailure, type ChannelSender, type Letter, type NudgeLetter } from './channel-sender.js';
import { claimDeliveries, isClaimFresh } from './claim-deliveries.js';
import type { Delivery } from './delivery.entity.js';
import { LetterWriter } from './letter-writer.js';
import { settleDeliveries, type Outcome } from './settle-deliveries.js';

const CLAIMED_AT_ONCE = 200;
/** What was sent is written down this soon: a process that is killed leaves no more than this to be sent twice. */
const SETTLED_AT_ONCE = 20;
const DATABASE_AWAY_MS = 1_000;
/** So many failures of ours in a row are trouble: one alone may come from what was to be sent. */
const TROUBLE = 3;
/** Then nothing is sent for a while, and what was to be sent waits without losing an attempt. */
const REST_MS = 30_000;

/** Sends one channel's deliveries: claims them, hands them out, and writes what became of each. */
export class Dispatcher {
  #isEnding = false;
  #failuresOfOurs = 0;
  #restsUntil = 0;

  constructor(
    readonly channel: Channel,
    private readonly contextOfJob: () => Context,
    private readonly origin: string,
  ) {}

  /** Everything that is due by now; nothing while there is no way to send it. */
  async run(): Promise<void> {
    while (!this.#isEnding) {
      const ctx = this.contextOfJob();
      if (this.#isResting(ctx)) return;
      const sender = ctx.services.channels.get(this.channel);
      if (!sender) return;
      const claimed = await claimDeliveries(ctx, this.channel, CLAIMED_AT_ONCE);
      if (claimed.length === 0) return;
      await this.#sendAll(ctx, sender, claimed);
    }
  }

  /** What is claimed is sent; nothing more is claimed. */
  end(): void {
    this.#isEnding = true;
  }

  async #sendAll(ctx: Context, sender: ChannelSender, claimed: Delivery[]): Promise<void> {
    const subscribers = await ctx.db.findBy(Subscriber, { id: In(claimed.map(({ subscriberId }) => subscriberId)) });
    const bySubscriber = new Map(subscribers.map((subscriber) => [subscriber.id, subscriber]));
    const writer = await LetterWriter.open(ctx, this.origin);
    const queue = claimed.values();
    let unsettled: Outcome[] = [];
    const settle = async (atLeast: number) => {
      if (unsettled.length < atLeast) return;
      const outcomes = unsettled;
      unsettled = [];
      await this.#settle(ctx, outcomes);
    };
    const work = async () => {
      for (const delivery of queue) {
        const subscriber = bySubscriber.get(delivery.subscriberId);
        const isItsTurn = !this.#isResting(ctx) && isClaimFresh(delivery, ctx.now());
        const outcome: Outcome = isItsTurn
          ? this.#afterAttempt(ctx, await attempt(sender, writer, delivery, subscriber))
          : { delivery, kind: 'unbegun' };
        // Only now: another worker may have settled, and begun a new list, meanwhile.
        unsettled.push(outcome);
        await settle(SETTLED_AT_ONCE);
      }
    };
    await Promise.all(Array.from({ length: sender.concurrency }, work));
    await settle(1);
  }

  #isResting({ now }: Context): boolean {
    return now().getTime() < this.#restsUntil;
  }

  #afterAttempt({ now, log }: Context, outcome: Outcome): Outcome {
    if (outcome.kind === 'sent') this.#failuresOfOurs = 0;
    if (outcome.kind !== 'failed' || !outcome.failure.isOurs) return outcome;
    this.#failuresOfOurs += 1;
    if (this.#failuresOfOurs < TROUBLE) return outcome;
    const { message } = outcome.failure;
    if (this.#failuresOfOurs === TROUBLE) log.error({ channel: this.channel, problem: message }, 'nothing can be sent');
    this.#restsUntil = now().getTime() + REST_MS;
    return { delivery: outcome.delivery, kind: 'held', why: message };
  }

  /** The database may be away: what was sent must not be sent again for that. */
  async #settle(ctx: Context, outcomes: readonly Outcome[]): Promise<void> {
    for (;;) {
      try {
        return await settleDeliveries(ctx, outcomes);
      } catch (error) {
        ctx.log.warn({ err: error, channel: this.channel }, 'what became of deliveries cannot be written yet');
        if (this.#isEnding) throw error;
        await delay(DATABASE_AWAY_MS);
      }
    }
  }
}

async function attempt(
  sender: ChannelSender,
  writer: LetterWriter,
  delivery: Delivery,
  subscriber: Subscriber | undefined,
): Promise<Outcome> {
  if (!subscriber?.confirmedAt) return { delivery, kind: 'dropped', why: 'unsubscribed' };
  if (subscriber.quarantinedAt) return { delivery, kind: 'barred', why: 'the receiver is in quarantine' };
  try {
    const letter = await writer.write(delivery, subscriber);
    if (!letter) return { delivery, kind: 'dropped', why: 'withdrawn, or no longer to be seen' };
    await handOver(sender, letter);
    return { delivery, kind: 'sent' };
  } catch (error) {
    return { delivery, kind: 'failed', failure: failureOf(error) };
  }
}

async function handOver(sender: ChannelSender, letter: Letter | NudgeLetter): Promise<void> {
  if (!('nudge' in letter)) return sender.send(letter);
  if (!sender.nudge) throw new DeliveryFailure('operators are not nudged this way', { isFinal: true });
  await sender.nudge(letter);
}

function failureOf(error: unknown): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error;
  return new DeliveryFailure(error instanceof Error ? error.message : String(error));
}
