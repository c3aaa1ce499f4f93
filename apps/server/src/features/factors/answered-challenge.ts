import { decodeClientDataJSON } from '@simplewebauthn/server/helpers';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import type { ChallengePurpose } from './challenge.entity.js';
import { standingChallenge, takeChallenge } from './challenges.js';

/**
 * What was asked, if it was asked of this person (null: of whoever comes) and nobody has answered yet. It is taken
 * whatever comes of the answer, so that none is tried twice. Null where there is no such question.
 */
export async function answeredChallenge(
  ctx: Context,
  purpose: ChallengePurpose,
  personId: number | null,
  clientDataJSON: string,
): Promise<string | null> {
  const secret = challengeIn(clientDataJSON);
  const standing = await standingChallenge(ctx, purpose, secret);
  if (!standing || standing.personId !== personId) return null;
  return (await inTransaction(ctx, (tx) => takeChallenge(tx, standing))) ? secret : null;
}

function challengeIn(clientDataJSON: string): string {
  try {
    const { challenge } = decodeClientDataJSON(clientDataJSON);
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    return '';
  }
}
