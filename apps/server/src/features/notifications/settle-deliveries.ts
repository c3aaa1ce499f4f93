import { afterOurTrouble, nextAttemptAt } from '@signet/domain/retry';
import { In, LessThan, Not } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import type { DeliveryFailure } from './channel-sender.js';
import { DeliveryAttempt } from './delivery-attempt.entity.js';
import { Delivery } from './delivery.entity.js';
import { Notice } from './notice.entity.js';
import { noteGivenUp, noteTaken } from '../subscribers/receiver-health.js';

/** When an attempt began, how long it took in milliseconds, and what the other side answered, if it did. */
export type Attempt = Pick<DeliveryAttempt, 'at' | 'ms' | 'status'>;

/** What became of one delivery that was claimed. */
export type Outcome = { delivery: Delivery } & (
  | { kind: 'sent'; attempt: Attempt }
  | { kind: 'failed'; attempt: Attempt; failure: DeliveryFailure }
  | { kind: 'dropped'; why: string }
  /** Not tried, and may be sent again once what is in the way is gone. */
  | { kind: 'barred'; why: string }
  | { kind: 'unbegun' }
  /** For trouble of our own, which nobody could be told for: no attempt that counts. */
  | { kind: 'held'; attempt: Attempt; why: string }
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
    const attempts = outcomes.flatMap(rowsOf);
    if (attempts.length > 0) await tx.db.insert(DeliveryAttempt, attempts);
  });
}

/** Mails that are taken as soon as they are claimed are too many, all of them alike. */
function goesWithoutSaying({ channel, fence }: Delivery): boolean {
  return channel === 'EMAIL' && fence === 1;
}

function rowsOf(outcome: Outcome): Omit<DeliveryAttempt, 'id'>[] {
  const deliveryId = outcome.delivery.id;
  switch (outcome.kind) {
    case 'sent':
      if (goesWithoutSaying(outcome.delivery)) return [];
      return [{ ...outcome.attempt, deliveryId, outcome: 'TAKEN', problem: null }];
    case 'failed': {
      const { failure, attempt } = outcome;
      const problem = failure.message.slice(0, LONGEST_PROBLEM);
      return [{ ...attempt, deliveryId, outcome: attempt.status === null ? 'FAILED' : 'REFUSED', problem }];
    }
    case 'held':
      return [{ ...outcome.attempt, deliveryId, outcome: 'HELD', problem: outcome.why.slice(0, LONGEST_PROBLEM) }];
    default:
      return [];
  }
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
