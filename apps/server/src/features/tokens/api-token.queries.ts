import { can } from '@signet/domain/role';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { mustBePerson, type Person } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { ApiToken } from './api-token.entity.js';

/** One's own; those who manage people see everybody's. Those that were revoked are for nobody. */
export function viewableApiTokens(db: EntityManager, { id, role }: Person): SelectQueryBuilder<ApiToken> {
  const standing = db.createQueryBuilder(ApiToken, 'token').where('token.revokedAt IS NULL');
  return can(role, 'people:manage') ? standing : standing.andWhere('token.personId = :id', { id });
}

/** Newest first. @throws AppError */
export async function listApiTokens({ db, actor }: Context): Promise<ApiToken[]> {
  return viewableApiTokens(db, mustBePerson(actor))
    .orderBy('token.createdAt', 'DESC')
    .addOrderBy('token.id', 'DESC')
    .getMany();
}
