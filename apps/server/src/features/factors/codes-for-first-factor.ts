import type { Context } from '../../core/context.js';
import { newRecoveryCodes, recoveryCodesLeft } from './recovery-codes.js';

/** Null for those who have some. */
export async function codesForFirstFactor(tx: Context, personId: number): Promise<string[] | null> {
  return (await recoveryCodesLeft(tx, personId)) > 0 ? null : newRecoveryCodes(tx, personId);
}
