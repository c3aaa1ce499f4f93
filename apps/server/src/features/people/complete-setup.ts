import { completeSetupInput } from '@signet/domain/inputs';
import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { conflict, forbidden, parseInput } from '../../core/errors.js';
import { createExample } from '../example/create-example.js';
import { updateSite } from '../site/update-site.js';
import { createOwner, hasPeople } from './first-owner.js';
import type { CompleteSetupInput } from './people.inputs.js';
import type { Place } from './place.js';
import { hashSecret } from './secrets.js';
import { openSession, type NewSession } from './sessions.js';
import { SetupToken } from './setup-token.entity.js';

/** The first owner, the page's name and zone, and a session. The token works once. @throws AppError */
export async function completeSetup(
  ctx: Context,
  token: string,
  input: CompleteSetupInput,
  place: Place,
): Promise<NewSession> {
  mustBeNoToken(ctx.actor);
  const { name, email, password, siteName, timeZone, example } = parseInput(completeSetupInput, input);
  return inTransaction(ctx, async (tx) => {
    if (await hasPeople(tx.db)) throw conflict('This page is already set up. Sign in instead.');
    const { affected } = await tx.db.delete(SetupToken, { tokenHash: hashSecret(token) });
    if (!affected) throw forbidden('This setup link is not valid. The present one is printed when the server starts.');
    const session = await openSession(tx, await createOwner(tx, { name, email, password }), place);
    const asSystem: Context = { ...tx, actor: { kind: 'system', job: 'setup' } };
    await updateSite(asSystem, { name: siteName, timeZone });
    if (example) await createExample(asSystem);
    return session;
  });
}
