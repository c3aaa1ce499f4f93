import { mustHaveSession } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { noteProof } from '../factors/prove-myself.js';
import { identityHash, identityOf, mustHaveProvider } from './identities.queries.js';
import { ProviderRefusal } from './provider-refusal.js';
import type { Said } from './said-of-person.js';

/** What a round trip may take, and clocks may differ. */
const FRESH_MS = 11 * 60_000;

/** That whoever sits there signed in at the provider just now. @throws ProviderRefusal */
export async function proveByIdentity(ctx: Context, said: Said): Promise<void> {
  const { id: personId } = mustHaveSession(ctx.actor);
  const { issuer } = mustHaveProvider(ctx).settings;
  const identity = await identityOf(ctx, personId);
  if (identity?.identityHash !== identityHash(issuer, said.subject)) throw new ProviderRefusal('other-person');
  const { signedInAt } = said;
  if (signedInAt === null || ctx.now().getTime() - signedInAt.getTime() > FRESH_MS) throw new ProviderRefusal('stale');
  await inTransaction(ctx, noteProof);
}
