import { LIMITS } from '@signet/domain/limits';
import { canGrant } from '@signet/domain/role';
import { createApiTokenInput } from '@signet/domain/token-inputs';
import { IsNull } from 'typeorm';
import { mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { badInput, conflict, forbidden, parseInput } from '../../core/errors.js';
import { hashSecret, newSecret } from '../people/secrets.js';
import { ApiToken } from './api-token.entity.js';
import type { CreateApiTokenInput } from './api-token.inputs.js';
import type { CreatedApiToken } from './created-api-token.js';
import { MARK } from './token-mark.js';

/** So that scanners for secrets know it by its beginning. */
const SHOWN = MARK.length + 6;

/** A token of one's own, with scopes that one's role can make use of. @throws AppError */
export async function createApiToken(ctx: Context, input: CreateApiTokenInput): Promise<CreatedApiToken> {
  const { id: personId, role } = mustBePerson(ctx.actor);
  const { name, scopes, expiresAt = null } = parseInput(createApiTokenInput, input);
  const beyond = scopes.find((scope) => !canGrant(role, scope));
  if (beyond) throw forbidden(`Your role cannot give the scope ${beyond}.`);
  const now = ctx.now();
  if (expiresAt && expiresAt <= now) throw badInput('input.expiresAt', 'must be in the future');
  const token = MARK + newSecret();
  return inTransaction(ctx, async ({ db }) => {
    if ((await db.countBy(ApiToken, { personId, revokedAt: IsNull() })) >= LIMITS.tokensPerPerson) {
      throw conflict(`You have ${LIMITS.tokensPerPerson} API tokens. Revoke one first.`);
    }
    const apiToken = await db.save(
      db.create(ApiToken, {
        name,
        prefix: token.slice(0, SHOWN),
        hash: hashSecret(token),
        scopes,
        personId,
        createdAt: now,
        expiresAt,
        lastUsedAt: null,
        revokedAt: null,
      }),
    );
    return { token, apiToken };
  });
}
