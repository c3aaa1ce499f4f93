import { LessThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import { Authenticator } from './authenticator.entity.js';
import { takeRecoveryCode } from './recovery-codes.js';
import { standingAuthenticator } from './second-factors.queries.js';
import { stepOfCode } from './time-codes.js';

/** Whether it is a code of their app, or for recovery, that was not taken yet; it is now. */
export async function takeCode(tx: Context, personId: number, given: string): Promise<'APP' | 'RECOVERY' | null> {
  const code = given.replaceAll(/\s/g, '');
  if (/^\d{6}$/.test(code)) return (await takeTimeCode(tx, personId, code)) ? 'APP' : null;
  return (await takeRecoveryCode(tx, personId, code)) ? 'RECOVERY' : null;
}

async function takeTimeCode(tx: Context, personId: number, code: string): Promise<boolean> {
  const authenticator = await standingAuthenticator(tx, personId);
  const step = authenticator && stepOfCode(authenticator.secret, code, tx.now());
  if (step === null) return false;
  // Of two at once one finds that it was taken.
  const { affected } = await tx.db.update(Authenticator, { personId, lastStep: LessThan(step) }, { lastStep: step });
  return affected === 1;
}
