import type { Context } from '../../core/context.js';
import { DeliveryFailure, type ChannelSender, type Letter, type NudgeLetter } from './channel-sender.js';
import type { Claimed } from './claim-letters.js';
import type { Outcome } from './settle-deliveries.js';

/** Sends it, unless the receiver may not or no longer have it. Never throws. */
export async function attemptDelivery(
  { now }: Context,
  sender: ChannelSender,
  { delivery, subscriber, writer }: Claimed,
): Promise<Outcome> {
  if (!subscriber?.confirmedAt) return { delivery, kind: 'dropped', why: 'unsubscribed' };
  if (subscriber.quarantinedAt) return { delivery, kind: 'barred', why: 'the receiver is in quarantine' };
  const [at, begin] = [now(), performance.now()];
  const attempt = (status: number | null) => ({ at, ms: Math.round(performance.now() - begin), status });
  try {
    const letter = await writer.write(delivery, subscriber);
    if (!letter) return { delivery, kind: 'dropped', why: 'withdrawn, or no longer to be seen' };
    return { delivery, kind: 'sent', attempt: attempt((await handOver(sender, letter)) ?? null) };
  } catch (error) {
    const failure = failureOf(error);
    return { delivery, kind: 'failed', failure, attempt: attempt(failure.status) };
  }
}

async function handOver(sender: ChannelSender, letter: Letter | NudgeLetter): Promise<number | void> {
  if (!('nudge' in letter)) return sender.send(letter);
  if (!sender.nudge) throw new DeliveryFailure('operators are not nudged this way', { isFinal: true });
  return sender.nudge(letter);
}

function failureOf(error: unknown): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error;
  return new DeliveryFailure(error instanceof Error ? error.message : String(error));
}
