import { searchText } from '@signet/domain/inputs';
import { can } from '@signet/domain/role';
import type { SubscriberState } from '@signet/domain/subscription';
import type { SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { notFound, parseInput } from '../../core/errors.js';
import { connectionOf, decodeCursor, encodeCursor, type Connection } from '../../core/graphql/connection.js';
import { idFrom } from '../../core/ids.js';
import { Subscriber } from './subscriber.entity.js';
import type { SubscriberFilter } from './subscriber.inputs.js';

/** Neither what operators set up for others nor their own ways to be nudged. */
const OF_READERS = "subscriber.createdBy IS NULL AND subscriber.purpose = 'NEWS'";

const OF_STATE: Record<SubscriberState, string> = {
  CONFIRMED: 'subscriber.confirmedAt IS NOT NULL AND subscriber.quarantinedAt IS NULL',
  UNCONFIRMED: 'subscriber.confirmedAt IS NULL AND subscriber.quarantinedAt IS NULL',
  QUARANTINED: 'subscriber.quarantinedAt IS NOT NULL',
};

interface Wanted {
  first: number;
  after?: string | null | undefined;
  filter?: SubscriberFilter | null | undefined;
}

/** Newest first; none for those who may not manage them. @throws AppError for a filter that is none */
export async function listSubscribers(ctx: Context, { first, after, filter }: Wanted): Promise<Connection<Subscriber>> {
  const query = matchingSubscribers(ctx, filter);
  const totalCount = await query.getCount();
  const cursor = typeof after === 'string' ? decodeCursor(after) : null;
  const found = await olderThan(query, cursor, first + 1);
  return connectionOf(found, first, totalCount, ({ createdAt, id }) => encodeCursor(createdAt, id));
}

/** So many of a query that comes next, newest first. */
export function olderThan(
  query: SelectQueryBuilder<Subscriber>,
  last: { at: Date; id: number } | null,
  most: number,
): Promise<Subscriber[]> {
  if (last) {
    query.andWhere('(subscriber.createdAt < :at OR (subscriber.createdAt = :at AND subscriber.id < :last))', {
      at: last.at,
      last: last.id,
    });
  }
  return query.orderBy('subscriber.createdAt', 'DESC').addOrderBy('subscriber.id', 'DESC').take(most).getMany();
}

/** Those that a filter lets through, of those whom the caller may see. @throws AppError */
export function matchingSubscribers(
  { db, actor }: Context,
  filter: SubscriberFilter | null | undefined,
): SelectQueryBuilder<Subscriber> {
  const query = db.createQueryBuilder(Subscriber, 'subscriber').where(mayManage(actor) ? OF_READERS : '1 = 0');
  if (filter?.channel) query.andWhere('subscriber.channel = :channel', { channel: filter.channel });
  if (filter?.state) query.andWhere(OF_STATE[filter.state]);
  const search = parseInput(searchText, filter?.search ?? null, 'filter.search');
  if (typeof search === 'string') {
    // Where else one posts to is secret, and a search would tell it letter by letter.
    query.andWhere("subscriber.channel = 'EMAIL' AND LOWER(subscriber.address) LIKE :part ESCAPE '!'", {
      part: `%${search.toLowerCase().replace(/[!%_]/g, '!$&')}%`,
    });
  }
  return query;
}

/** Null for those who may not manage them, too. */
export async function findSubscriber(ctx: Context, id: string): Promise<Subscriber | null> {
  const key = idFrom(id);
  return key === null ? null : matchingSubscribers(ctx, null).andWhere('subscriber.id = :key', { key }).getOne();
}

/** @throws AppError NOT_FOUND */
export async function findSubscriberToManage(ctx: Context, id: string): Promise<Subscriber> {
  const subscriber = await findSubscriber(ctx, id);
  if (!subscriber) throw notFound(`The subscriber ${id}`);
  return subscriber;
}

function mayManage(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && can(actor.role, 'subscribers:manage'));
}
