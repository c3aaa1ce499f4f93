import { createHash } from 'node:crypto';
import { SettingsService } from '@simplewebauthn/server';
import type { Context } from '../../core/context.js';
import { siteKey } from '../site/site.queries.js';
import { CHALLENGE_MS } from './challenges.js';

/**
 * Which maker's device it is does not matter, so no attestation is asked for. With certificates to trust, the
 * library would look up whether they were revoked, past the outbound door.
 */
for (const identifier of ['android-key', 'android-safetynet', 'apple'] as const)
  SettingsService.setRootCertificates({ identifier, certificates: [] });

/** ES256, Ed25519 and RS256: what every Node verifies. */
export const ALGORITHMS = [-7, -8, -257];

/** How long a browser may ask. */
export const TIMEOUT = CHALLENGE_MS;

/** Whom passkeys are for: the page by its own address, whatever the request says of its host. */
export function relyingParty({ services }: Context): { id: string; origin: string } {
  const { origin } = services;
  return { id: new URL(origin).hostname, origin };
}

/** What a passkey calls somebody: always the same, and nothing that tells who they are. */
export async function handleOf({ db }: Context, personId: number): Promise<Buffer<ArrayBuffer>> {
  return createHash('sha256')
    .update(`${await siteKey(db)} person ${personId}`)
    .digest();
}
