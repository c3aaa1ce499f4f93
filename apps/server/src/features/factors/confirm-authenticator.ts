import { code } from '@signet/domain/factor-inputs';
import { IsNull } from 'typeorm';
import { mustHaveSession } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { badInput, conflict, parseInput } from '../../core/errors.js';
import { lockState } from '../../core/events/change-page.js';
import { findMyself } from '../people/find-myself.js';
import type { AddedFactor } from './added-factor.js';
import { Authenticator } from './authenticator.entity.js';
import { codesForFirstFactor } from './codes-for-first-factor.js';
import { mustBeProven } from './must-be-proven.js';
import { tellOfFactor } from './tell-of-factor.js';
import { stepOfCode } from './time-codes.js';

/** From now on the password alone lets them in no more. @throws AppError */
export async function confirmAuthenticator(ctx: Context, given: string): Promise<AddedFactor> {
  const { id: personId } = mustHaveSession(ctx.actor);
  const typed = parseInput(code, given, 'code').replaceAll(/\s/g, '');
  const added = await inTransaction(ctx, async (tx) => {
    await lockState(tx);
    await mustBeProven(tx);
    const viewer = await findMyself(tx);
    const enrolled = await tx.db.findOneBy(Authenticator, { personId, confirmedAt: IsNull() });
    if (!enrolled) throw conflict('No authenticator app waits to be confirmed. Begin with enrolAuthenticator.');
    const step = stepOfCode(enrolled.secret, typed, tx.now());
    if (step === null) throw badInput('code', 'must be the one that the app shows now');
    await tx.db.update(Authenticator, personId, { confirmedAt: tx.now(), lastStep: step });
    return { viewer, recoveryCodes: await codesForFirstFactor(tx, personId) };
  });
  await tellOfFactor(ctx, added.viewer.email, { kind: 'AUTHENTICATOR_ADDED' });
  return added;
}
