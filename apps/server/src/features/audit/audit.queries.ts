import { searchText } from '@signet/domain/inputs';
import { can } from '@signet/domain/role';
import type { SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../../core/actor.js';
import { AuditEntry } from '../../core/audit/audit-entry.entity.js';
import type { Context } from '../../core/context.js';
import { holdsWords } from '../../core/db/holds-words.js';
import { badInput, parseInput } from '../../core/errors.js';
import { connectionOf, type Connection } from '../../core/graphql/connection.js';
import { idFrom } from '../../core/ids.js';
import type { AuditFilter } from './audit.inputs.js';

interface Wanted {
  first: number;
  after?: string | null | undefined;
  filter?: AuditFilter | null | undefined;
}

/** Newest first; none for those who may not read them. @throws AppError for a filter that is none */
export async function listAuditEntries(
  ctx: Context,
  { first, after, filter }: Wanted,
): Promise<Connection<AuditEntry>> {
  const query = matchingEntries(ctx, filter);
  const totalCount = await query.getCount();
  const last = typeof after === 'string' ? idFrom(after) : null;
  if (typeof after === 'string' && last === null) throw badInput('after', 'must be an endCursor of an earlier answer');
  return connectionOf(await before(query, last, first + 1), first, totalCount, ({ id }) => String(id));
}

/** So many of a query that come next, newest first: they are numbered as they were written. */
export function before(
  query: SelectQueryBuilder<AuditEntry>,
  last: number | null,
  most: number,
): Promise<AuditEntry[]> {
  if (last !== null) query.andWhere('entry.id < :last', { last });
  return query.orderBy('entry.id', 'DESC').take(most).getMany();
}

/** Those that a filter lets through; none for those who may not read them. @throws AppError for a filter that is none */
export function matchingEntries(
  { db, actor }: Context,
  filter: AuditFilter | null | undefined,
): SelectQueryBuilder<AuditEntry> {
  const query = db.createQueryBuilder(AuditEntry, 'entry').where(mayRead(actor) ? '1 = 1' : '1 = 0');
  const search = parseInput(searchText, filter?.search ?? null, 'filter.search');
  if (typeof search === 'string') query.andWhere(holdsWords('entry.words', search));
  if (filter?.personId) query.andWhere('entry.personId = :personId', { personId: idFrom(filter.personId) ?? 0 });
  if (filter?.operation) query.andWhere('entry.operation = :operation', { operation: filter.operation });
  if (filter?.from) query.andWhere('entry.at >= :from', { from: filter.from });
  if (filter?.to) query.andWhere('entry.at < :to', { to: filter.to });
  return query;
}

function mayRead(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && can(actor.role, 'audit:read'));
}
