import type { Context } from '../../core/context.js';
import { identityHash, mustHaveProvider } from './identities.queries.js';
import { Identity } from './identity.entity.js';

/** From now on the provider means this person by its subject. */
export function noteIdentity(tx: Context, personId: number, subject: string): Promise<Identity> {
  const { issuer } = mustHaveProvider(tx).settings;
  return tx.db.save(
    tx.db.create(Identity, {
      personId,
      issuer,
      subject,
      identityHash: identityHash(issuer, subject),
      givenRole: null,
      createdAt: tx.now(),
      lastUsedAt: null,
    }),
  );
}
