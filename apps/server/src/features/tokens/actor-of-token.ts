import type { Actor } from '../../core/actor.js';
import type { Services } from '../../core/context.js';
import type { LastUses } from '../../core/db/last-uses.js';
import { unauthenticated } from '../../core/errors.js';
import { hashSecret } from '../people/secrets.js';
import { ApiToken } from './api-token.entity.js';
import { looksLikeToken } from './token-mark.js';

declare module '../../core/context.js' {
  interface Services {
    tokenUses: LastUses;
  }
}

/** Whom a secret stands for, in the role that its owner has now. @throws AppError UNAUTHENTICATED */
export async function actorOfToken({ database, now, tokenUses }: Services, secret: string): Promise<Actor> {
  const token = looksLikeToken(secret) ? await findToken(database, secret) : null;
  if (!token?.person || (token.expiresAt && token.expiresAt <= now())) {
    throw unauthenticated('The API token is not valid: it is wrong, has expired, or was revoked.');
  }
  tokenUses.note(token.id, now());
  const { id, personId, person, scopes } = token;
  return { kind: 'token', id, personId, role: person.role, scopes };
}

function findToken({ reader }: Services['database'], secret: string): Promise<ApiToken | null> {
  return reader
    .createQueryBuilder(ApiToken, 'token')
    .innerJoinAndSelect('token.person', 'person')
    .where('token.hash = :hash', { hash: hashSecret(secret) })
    .andWhere('token.revokedAt IS NULL')
    .getOne();
}
