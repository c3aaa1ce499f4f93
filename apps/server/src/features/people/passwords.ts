import { hash, verify } from '@node-rs/argon2';

/** argon2id with OWASP's second recommended cost: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

let standIn: Promise<string> | undefined;

/** Takes the same time whether or not there is a hash to compare with. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  standIn ??= hashPassword('nobody has this password');
  const fits = await verify(passwordHash ?? (await standIn), password);
  return fits && passwordHash !== undefined;
}
