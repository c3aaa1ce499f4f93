import { setTimeout as delay } from 'node:timers/promises';
import type { Channel } from '@signet/domain/subscription';
import type { Context } from '../../core/context.js';
import { attemptDelivery } from './attempt-delivery.js';
import { isClaimFresh } from './claim-deliveries.js';
import { claimLetters, type Claimed } from './claim-letters.js';
import { Claims } from './claims.js';
import { OutcomeWriter } from './outcome-writer.js';
import { Pace } from './pace.js';
import { settleDeliveries, type Outcome } from './settle-deliveries.js';
import { Slots } from './slots.js';

const LOOK_EVERY_MS = 500;
/** The page comes from the same machine, and who looks at it waits; who is the last of a hundred thousand hardly minds. */
const MOST_PER_SECOND = 800;
const DATABASE_AWAY_MS = 1_000;
/** So many failures of ours in a row are trouble: one alone may come from what was to be sent. */
const TROUBLE = 3;
/** Then nothing is sent for a while, and what was to be sent waits without losing an attempt. */
const REST_MS = 30_000;

/** Sends one channel's deliveries: claims them, hands each out as soon as there is room, and has its outcome written. */
export class Dispatcher {
  #isEnding = false;
  #failuresOfOurs = 0;
  #restsUntil = 0;
  readonly #pace = new Pace(MOST_PER_SECOND);

  constructor(
    readonly channel: Channel,
    private readonly contextOfJob: () => Context,
    private readonly origin: string,
  ) {}

  /**
   * Until nothing is due or on its way any more; nothing while there is no way to send it.
   * @throws what keeps it from claiming, once what it had is through
   */
  async run(): Promise<void> {
    const ctx = this.contextOfJob();
    const sender = ctx.services.channels.get(this.channel);
    if (!sender || !this.#mayClaim(ctx)) return;
    const outcomes = new OutcomeWriter((some) => this.#settle(ctx, some));
    const slots = new Slots(sender.concurrency);
    const waiting: Claimed[] = [];
    const wanted = { channel: this.channel, sender, origin: this.origin };
    const claims = new Claims(async (most) => {
      // After a while without a database, what was sent and is not written down would be claimed again.
      await outcomes.written();
      return claimLetters(this.contextOfJob(), { ...wanted, most });
    });
    do {
      if (this.#mayClaim(ctx)) await claims.addTo(waiting);
      for (const { delivery } of this.#takeOverdue(ctx, waiting)) void outcomes.add({ delivery, kind: 'unbegun' });
      for (const claimed of takeWithRoom(waiting, slots, this.#pace))
        slots.take(claimed.place, async () =>
          outcomes.add(this.#afterAttempt(ctx, await attemptDelivery(ctx, sender, claimed))),
        );
      if (!slots.areFree) await slots.change(this.#pace.waits || LOOK_EVERY_MS);
      else if (waiting.length > 0) await delay(this.#pace.waits);
    } while (!slots.areFree || waiting.length > 0);
    await outcomes.written();
    claims.mustHaveWorked();
  }

  /** What is claimed is sent; nothing more is claimed. */
  end(): void {
    this.#isEnding = true;
  }

  #mayClaim(ctx: Context): boolean {
    return !this.#isEnding && !this.#isResting(ctx);
  }

  #isResting({ now }: Context): boolean {
    return now().getTime() < this.#restsUntil;
  }

  /** What another worker may have soon, and all of it in trouble. */
  #takeOverdue(ctx: Context, waiting: Claimed[]): Claimed[] {
    const isOverdue = ({ delivery }: Claimed) => this.#isResting(ctx) || !isClaimFresh(delivery, ctx.now());
    const overdue = waiting.filter(isOverdue);
    for (const claimed of overdue) waiting.splice(waiting.indexOf(claimed), 1);
    return overdue;
  }

  #afterAttempt({ now, log }: Context, outcome: Outcome): Outcome {
    if (outcome.kind === 'sent') this.#failuresOfOurs = 0;
    if (outcome.kind !== 'failed' || !outcome.failure.isOurs) return outcome;
    this.#failuresOfOurs += 1;
    if (this.#failuresOfOurs < TROUBLE) return outcome;
    const { message } = outcome.failure;
    if (this.#failuresOfOurs === TROUBLE) log.error({ channel: this.channel, problem: message }, 'nothing can be sent');
    this.#restsUntil = now().getTime() + REST_MS;
    return { delivery: outcome.delivery, kind: 'held', why: message, attempt: outcome.attempt };
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

/** Takes what there is room for out of what waits, in its order: whoever goes on asking has taken it before. */
function* takeWithRoom(waiting: Claimed[], slots: Slots, pace: Pace): Generator<Claimed> {
  for (const claimed of waiting.slice()) {
    if (!slots.hasOneFor(null) || pace.waits > 0) return;
    if (!slots.hasOneFor(claimed.place)) continue;
    waiting.splice(waiting.indexOf(claimed), 1);
    pace.step();
    yield claimed;
  }
}
