import { createHash } from 'node:crypto';
import { LessThan } from 'typeorm';
import { labelOf } from '../actor.js';
import type { Context } from '../context.js';
import { conflict } from '../errors.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

/** Whoever repeats a call does so soon. */
const KEPT_MS = 30 * 24 * 3_600_000;

export interface RepeatableCall {
  operation: string;
  key: string | null | undefined;
  /** Everything that was asked for. */
  payload: unknown;
}

/**
 * Runs `fn`, which gives the id of its result, unless the caller has made this call before: then that
 * call's id. Must run where calls take turns, as within `changePage`.
 * @throws AppError CONFLICT if the key came with another payload before
 */
export async function once(
  tx: Context,
  { operation, key, payload }: RepeatableCall,
  fn: () => Promise<number>,
): Promise<number> {
  if (!key) return fn();
  const scope = `${labelOf(tx.actor)} ${operation}`;
  const payloadHash = createHash('sha256').update(JSON.stringify(payload)).digest('hex');
  const earlier = await tx.db.findOneBy(IdempotencyKey, { scope, key });
  if (earlier) {
    if (earlier.payloadHash !== payloadHash)
      throw conflict('This idempotencyKey was used before, with another payload.');
    return earlier.resultId;
  }
  const resultId = await fn();
  await tx.db.delete(IdempotencyKey, { createdAt: LessThan(new Date(tx.now().getTime() - KEPT_MS)) });
  await tx.db.insert(IdempotencyKey, { scope, key, payloadHash, resultId, createdAt: tx.now() });
  return resultId;
}
