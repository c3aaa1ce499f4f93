import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { ApiToken } from './api-token.entity.js';

declare module '../../core/context.js' {
  interface Services {
    tokenUses: TokenUses;
  }
}

const EXACT_TO_MS = 60_000;

/** When tokens were last used: noted in passing, written by a job, each at most once a minute. */
export class TokenUses {
  #noted = new Map<number, Date>();

  /** Returns at once. */
  note(tokenId: number, at: Date): void {
    this.#noted.set(tokenId, at);
  }

  async write(ctx: Context): Promise<void> {
    if (this.#noted.size === 0) return;
    const noted = this.#noted;
    this.#noted = new Map();
    await inTransaction(ctx, async ({ db }) => {
      for (const [id, at] of noted) {
        await db
          .createQueryBuilder()
          .update(ApiToken)
          .set({ lastUsedAt: at })
          .where('id = :id AND (lastUsedAt IS NULL OR lastUsedAt <= :before)', {
            id,
            before: new Date(at.getTime() - EXACT_TO_MS),
          })
          .execute();
      }
    });
  }
}
