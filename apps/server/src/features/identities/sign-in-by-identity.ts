import type { SecondFactor } from '@signet/domain/sign-in';
import { actAs } from '../../core/audit/act.js';
import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { lockState } from '../../core/events/change-page.js';
import { newChallenge, type NewChallenge } from '../factors/challenges.js';
import { secondFactorsOf } from '../factors/second-factors.queries.js';
import { tellOfFactor } from '../factors/tell-of-factor.js';
import type { Place } from '../people/place.js';
import { openSession, type NewSession } from '../people/sessions.js';
import { followRole } from './follow-role.js';
import { mustHaveProvider } from './identities.queries.js';
import { Identity } from './identity.entity.js';
import { personMeant } from './person-meant.js';
import { ProviderRefusal } from './provider-refusal.js';
import type { Said } from './said-of-person.js';

/** As by password: they are in, or a second factor has to follow. */
export type ProviderSignIn = { session: NewSession } | { challenge: NewChallenge; methods: SecondFactor[] };

interface Arrival {
  /** The token of the link that they came by. */
  invitation: string | null;
  place: Place;
}

/** Their role is what the provider says, from now on and whether a code has still to follow or not. @throws ProviderRefusal */
export async function signInByIdentity(
  ctx: Context,
  said: Said,
  { invitation, place }: Arrival,
): Promise<ProviderSignIn> {
  mustBeNoToken(ctx.actor);
  const { settings } = mustHaveProvider(ctx);
  const entered = await inTransaction(ctx, async (tx) => {
    await lockState(tx);
    const { person, identity, isLinkedNow } = await personMeant(tx, said, invitation);
    actAs(tx, person.id);
    await tx.db.update(Identity, identity.id, { lastUsedAt: tx.now() });
    const told = isLinkedNow ? person.email : null;
    // Committed all the same: what they were given before is taken from them.
    if (!(await followRole(tx, { person, identity, role: said.role }))) return { told, refused: true as const };
    const factors = (await secondFactorsOf(tx.db, [person.id])).get(person.id);
    if (factors && !settings.satisfiesSecondFactor)
      return { told, signIn: { challenge: await newChallenge(tx, 'CODE', person.id), methods: factors } };
    const how = { provenAt: said.signedInAt, byProvider: true };
    return { told, signIn: { session: await openSession(tx, person, place, how) } };
  });
  if (entered.told) await tellOfFactor(ctx, entered.told, { kind: 'PROVIDER_LINKED', name: settings.name });
  if (entered.refused) throw new ProviderRefusal('no-role');
  return entered.signIn;
}
