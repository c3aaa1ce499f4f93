import { randomInt } from 'node:crypto';
import type { Context } from '../../core/context.js';
import { hashSecret } from '../people/secrets.js';
import { RecoveryCode } from './recovery-code.entity.js';

const HOW_MANY = 10;
const LENGTH = 16;
/** Crockford's: nothing in it is taken for another. Sixteen are 80 bits, too many to try for a hash that is fast. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** In the place of those of before. Told once. */
export async function newRecoveryCodes(tx: Context, personId: number): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  await tx.db.delete(RecoveryCode, { personId });
  await tx.db.insert(
    RecoveryCode,
    codes.map((code) => ({ personId, codeHash: hashOf(code) })),
  );
  return codes;
}

/** Whether it was one of theirs that nobody had used. */
export async function takeRecoveryCode(tx: Context, personId: number, code: string): Promise<boolean> {
  const { affected } = await tx.db.delete(RecoveryCode, { personId, codeHash: hashOf(code) });
  return affected === 1;
}

export function recoveryCodesLeft({ db }: Context, personId: number): Promise<number> {
  return db.countBy(RecoveryCode, { personId });
}

function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** However it was typed. */
function hashOf(code: string): string {
  return hashSecret(code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1'));
}
