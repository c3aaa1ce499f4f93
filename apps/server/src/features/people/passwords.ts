import { hash, verify } from '@node-rs/argon2';
import { Turnstile } from '../../core/turnstile.js';

/** argon2id with OWASP's second recommended cost: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** In the place of a hash, of whoever has no password: nothing hashes to it. */
export const NO_PASSWORD = '-';

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/**
 * Comparing is slow on purpose, and works on the threads that also read files. Those who come from where they are
 * known have a gate of their own, so that no crowd of strangers stands in their way.
 */
const BUSY = 'Too many people sign in at this moment. Try again in a moment.';
const strangers = new Turnstile(2, 50, BUSY);
const known = new Turnstile(1, 50, BUSY);

let standIn: Promise<string> | undefined;

/** Takes the same time whether or not there is a hash to compare with. */
export async function isPassword(
  password: string,
  passwordHash: string | undefined,
  { isKnown }: { isKnown: boolean },
): Promise<boolean> {
  standIn ??= hashPassword('nobody has this password');
  const own = passwordHash === NO_PASSWORD ? undefined : passwordHash;
  const compared = own ?? (await standIn);
  const fits = await (isKnown ? known : strangers).run(() => verify(compared, password));
  return fits && own !== undefined;
}
