import { In, IsNull } from 'typeorm';
import type { Identified } from '../../core/actor.js';
import type { Services } from '../../core/context.js';
import { stillSignedIn } from '../people/sessions.js';
import { ApiToken } from './api-token.entity.js';

type Token = Extract<Identified, { kind: 'token' }>;

/** Those who would be let in again as what they were: by the same session or token, in the same role. */
export async function stillLetIn(services: Services, actors: readonly Identified[]): Promise<ReadonlySet<Identified>> {
  const people = actors.filter((actor) => actor.kind === 'person');
  const tokens = actors.filter((actor) => actor.kind === 'token');
  return new Set<Identified>([
    ...(people.length > 0 ? await stillSignedIn(services, people) : []),
    ...(tokens.length > 0 ? await stillValid(services, tokens) : []),
  ]);
}

async function stillValid({ database, now }: Services, tokens: readonly Token[]): Promise<Token[]> {
  const found = await database.reader.find(ApiToken, {
    where: { id: In(tokens.map(({ id }) => id)), revokedAt: IsNull() },
    relations: { person: true },
  });
  const standing = found.filter(({ expiresAt }) => expiresAt === null || expiresAt > now());
  const roles = new Map(standing.map(({ id, person }) => [id, person?.role]));
  return tokens.filter(({ id, role }) => roles.get(id) === role);
}
