import { afterOurTrouble, nextAttemptAt } from '@signet/domain/retry';
import { In, LessThan, Not } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import type { DeliveryFailure } from './channel-sender.js';
import { Delivery } from './delivery.entity.js';
import { Notice } from './notice.entity.js';
import { noteGivenUp, noteTaken } from '../subscribers/receiver-health.js';

/** What became of one attempt. */
export type Outcome = { delivery: Delivery } & (
  | { kind: 'sent' }
  | { kind: 'failed'; failure: DeliveryFailure }
  | { kind: 'dropped'; why: string }
  /** Not tried, and may be sent again once what is in the way is gone. */
  | { kind: 'barred'; why: string }
  | { kind: 'unbegun' }
  /** For trouble of our own, which nobody could be told for: no attempt that counts. */
  | { kind: 'held'; why: string }
);

const LONGEST_PROBLEM = 500;

/** Writes what became of attempts, in one transaction. */
export async function settleDeliveries(ctx: Context, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await inTransaction(ctx, async (tx) => {
    const taken = outcomes.filter(({ kind }) => kind === 'sent').map(({ delivery }) => delivery);
    const sent = taken.map(({ id }) => id);
    // What was sent was sent, also where another worker took it up meanwhile.
    if (sent.length > 0) {
      const isOpen = { id: In(sent), state: Not('SENT' as const) };
      await tx.db.update(Delivery, isOpen, { state: 'SENT', problem: null, endedAt: tx.now() });
      await noteTaken(
        tx,
        taken.map(({ subscriberId }) => subscriberId),
      );
    }
    for (const outcome of outcomes) {
      if (outcome.kind === 'sent') continue;
      const { id, fence, subscriberId } = outcome.delivery;
      const change = outcome.kind === 'held' ? await afterTrouble(tx, outcome) : changeAfter(tx, outcome);
      const { affected } = await tx.db.update(Delivery, { id, fence, state: 'SENDING' }, change);
      if (outcome.kind === 'failed' && outcome.failure.retryAfterMs !== null)
        await leaveAlone(tx, outcome.delivery, change);
      const isGivenUp = outcome.kind === 'failed' && change.state === 'FAILED' && !outcome.failure.isOurs;
      if (affected === 1 && isGivenUp) await noteGivenUp(tx, subscriberId, outcome.failure);
    }
  });
}

/** Who asked for time is told nothing else before it is over. */
async function leaveAlone({ db }: Context, { subscriberId }: Delivery, { dueAt }: Partial<Delivery>): Promise<void> {
  if (dueAt) await db.update(Delivery, { subscriberId, state: 'WAITING', dueAt: LessThan(dueAt) }, { dueAt });
}

/** Held as long as it is news; given up then, which is nobody's fault. */
async function afterTrouble(
  { db, now }: Context,
  { delivery: { noticeId, attempts }, why }: Extract<Outcome, { kind: 'held' }>,
): Promise<Partial<Delivery>> {
  const { at } = await db.findOneByOrFail(Notice, { id: noticeId });
  const problem = why.slice(0, LONGEST_PROBLEM);
  const dueAt = afterOurTrouble(at, now(), Math.random());
  if (!dueAt) return { state: 'FAILED', problem, endedAt: now() };
  return { state: 'WAITING', dueAt, problem, attempts: attempts - 1 };
}

function changeAfter({ now }: Context, outcome: Exclude<Outcome, { kind: 'sent' | 'held' }>): Partial<Delivery> {
  if (outcome.kind === 'unbegun') return { state: 'WAITING', dueAt: now(), attempts: outcome.delivery.attempts - 1 };
  if (outcome.kind === 'dropped') return { state: 'DROPPED', problem: outcome.why, endedAt: now() };
  if (outcome.kind === 'barred') return { state: 'FAILED', problem: outcome.why, endedAt: now() };
  const { message, isFinal, retryAfterMs } = outcome.failure;
  const problem = message.slice(0, LONGEST_PROBLEM);
  const dueAt = isFinal ? null : nextAttemptAt(outcome.delivery.attempts, now(), Math.random(), retryAfterMs);
  return dueAt ? { state: 'WAITING', dueAt, problem } : { state: 'FAILED', problem, endedAt: now() };
}
