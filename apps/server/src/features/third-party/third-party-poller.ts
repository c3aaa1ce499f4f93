import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import type { Patience } from './fetch-source.js';
import { KnownAnswers } from './known-answers.js';
import { nextFetch } from './next-fetch.js';
import { pollSource } from './poll-source.js';
import { ThirdPartySource } from './third-party-source.entity.js';
import { dueSources, isHostResting } from './third-party-source.queries.js';

const MOST_AT_ONCE = 20;
const HOST_BUSY_MS = 10_000;

/** Fetches what is due, several at once, so that one that takes its time keeps the others back no longer than need be. */
export class ThirdPartyPoller {
  readonly #underWay = new Map<number, Promise<void>>();
  readonly #known = new KnownAnswers();

  constructor(
    private readonly contextOfJob: () => Context,
    private readonly patience?: Patience,
  ) {}

  /** Begins with what is due, and waits for none of it. */
  async begin(): Promise<void> {
    const free = MOST_AT_ONCE - this.#underWay.size;
    if (free === 0) return;
    const ctx = this.contextOfJob();
    for (const source of await dueSources(ctx, free))
      if (!this.#underWay.has(source.id) && (await this.#claim(ctx, source))) this.#poll(source);
  }

  /** Resolves once nothing is under way. */
  async end(): Promise<void> {
    await Promise.all(this.#underWay.values());
  }

  /** False if somebody else has it, or its host has just been asked. */
  async #claim(ctx: Context, source: ThirdPartySource): Promise<boolean> {
    const { id, nextAt } = source;
    const now = ctx.now();
    return inTransaction(ctx, async (tx) => {
      const rests = await isHostResting(tx, source);
      const claimed = rests
        ? { nextAt: new Date(now.getTime() + HOST_BUSY_MS) }
        : { nextAt: nextFetch(source, now, Math.random()), lastTriedAt: now };
      const { affected } = await tx.db.update(ThirdPartySource, { id, nextAt }, claimed);
      Object.assign(source, claimed);
      return affected === 1 && !rests;
    });
  }

  #poll(source: ThirdPartySource): void {
    const ctx = this.contextOfJob();
    const polling = pollSource(ctx, source, this.#known, this.patience)
      .catch((error: unknown) => {
        ctx.log.error({ err: error, sourceId: source.id }, 'what a provider said could not be taken in');
      })
      .finally(() => this.#underWay.delete(source.id));
    this.#underWay.set(source.id, polling);
  }
}
