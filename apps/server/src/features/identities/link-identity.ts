import { mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { lockState } from '../../core/events/change-page.js';
import { tellOfFactor } from '../factors/tell-of-factor.js';
import { findMyself } from '../people/find-myself.js';
import { identityHash, identityOf, mustHaveProvider } from './identities.queries.js';
import { Identity } from './identity.entity.js';
import { noteIdentity } from './note-identity.js';
import { ProviderRefusal } from './provider-refusal.js';
import type { Said } from './said-of-person.js';

/** One's own, whatever address the provider has. @throws ProviderRefusal where either is linked otherwise */
export async function linkIdentity(ctx: Context, said: Said): Promise<void> {
  const { id: personId } = mustBePerson(ctx.actor);
  const { issuer, name } = mustHaveProvider(ctx).settings;
  ctx.act.operation = 'linkProvider';
  const { email } = await inTransaction(ctx, async (tx) => {
    await lockState(tx);
    const isKnown = await tx.db.existsBy(Identity, { identityHash: identityHash(issuer, said.subject) });
    if (isKnown || (await identityOf(tx, personId))) throw new ProviderRefusal('taken');
    await noteIdentity(tx, personId, said.subject);
    return findMyself(tx);
  });
  await tellOfFactor(ctx, email, { kind: 'PROVIDER_LINKED', name });
}
