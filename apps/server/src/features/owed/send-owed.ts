import { nextAttemptAt } from '@signet/domain/retry';
import type { EntityTarget } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { DeliveryFailure } from '../notifications/channel-sender.js';
import { claimOwed } from './claim-owed.js';
import type { OwedRow } from './owed-row.js';

/** All of them begin at once, so that each is through before its claim ends. */
const CLAIMED_AT_ONCE = 10;

/** Whether there was anything to send. @throws DeliveryFailure, or anything else, to be tried again */
type Send<T> = (row: T) => Promise<boolean>;

/** Everything that is due by now; what fails is tried again later, as news are. */
export async function sendOwed<T extends OwedRow>(ctx: Context, entity: new () => T, send: Send<T>): Promise<void> {
  for (;;) {
    const claimed = await claimOwed(ctx, entity, CLAIMED_AT_ONCE);
    if (claimed.length === 0) return;
    await Promise.all(claimed.map((row) => settle(ctx, entity, row, () => send(row))));
  }
}

type Rows = EntityTarget<OwedRow>;

async function settle(ctx: Context, rows: Rows, row: OwedRow, send: () => Promise<boolean>): Promise<void> {
  const { id, occasion } = row;
  try {
    // What is sent answers everybody who asked for it until now.
    const which = (await send()) ? { occasion } : { id };
    await inTransaction(ctx, ({ db }) => db.delete(rows, which));
  } catch (error) {
    await tryLater(ctx, rows, row, error);
  }
}

async function tryLater(ctx: Context, rows: Rows, { id, fence, attempts }: OwedRow, error: unknown): Promise<void> {
  const isFinal = error instanceof DeliveryFailure && error.isFinal;
  const dueAt = isFinal ? null : nextAttemptAt(attempts, ctx.now(), Math.random());
  const { tableName } = ctx.db.connection.getMetadata(rows);
  // Nothing of whom it is for: addresses are in no log.
  const said = { of: tableName, attempts, problem: error instanceof DeliveryFailure ? undefined : error };
  if (!dueAt) ctx.log.warn(said, 'what was owed is given up');
  else if (attempts === 1) ctx.log.warn(said, 'what is owed could not be sent, and is tried again');
  await inTransaction(ctx, async ({ db }) => {
    if (dueAt) await db.update(rows, { id, fence }, { dueAt });
    else await db.delete(rows, { id, fence });
  });
}
