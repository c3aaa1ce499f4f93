import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Context } from '../context.js';
import { inTransaction } from './transaction.js';

export const EXACT_TO_MS = 60_000;

/** When rows were last used: noted in passing, written by a job, each at most once a minute. */
export class LastUses {
  #noted = new Map<number, Date>();

  constructor(
    private readonly entity: EntityTarget<ObjectLiteral>,
    private readonly column: string,
  ) {}

  /** Returns at once. */
  note(id: number, at: Date): void {
    this.#noted.set(id, at);
  }

  async write(ctx: Context): Promise<void> {
    if (this.#noted.size === 0) return;
    const noted = this.#noted;
    this.#noted = new Map();
    const { column } = this;
    await inTransaction(ctx, async ({ db }) => {
      for (const [id, at] of noted) {
        await db
          .createQueryBuilder()
          .update(this.entity)
          .set({ [column]: at })
          .where(`id = :id AND (${column} IS NULL OR ${column} <= :before)`, {
            id,
            before: new Date(at.getTime() - EXACT_TO_MS),
          })
          .execute();
      }
    });
  }
}
