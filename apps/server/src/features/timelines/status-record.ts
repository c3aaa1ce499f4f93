import type { Viewer } from '@signet/domain/visibility';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { connectionOf, decodeCursor, encodeCursor, PageInfo, type Connection } from '../../core/graphql/connection.js';
import { BaseStatusChange } from './base-status-change.entity.js';
import { StatusCorrection } from './status-correction.entity.js';

@ObjectType()
export class BaseStatusChangeConnection {
  @Field(() => [BaseStatusChange])
  nodes!: BaseStatusChange[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}

/** Who set a base status when and why, newest first; null for those who may not edit. */
export async function listBaseStatusChanges(
  { db }: Context,
  viewer: Viewer,
  componentId: number,
  { first, after }: { first: number; after?: string | null | undefined },
): Promise<Connection<BaseStatusChange> | null> {
  if (!viewer.mayEdit) return null;
  const query = db
    .createQueryBuilder(BaseStatusChange, 'change')
    .where('change.componentId = :componentId', { componentId });
  const totalCount = await query.getCount();
  // In the order of their ids, which is that of their times: the record is append-only.
  if (typeof after === 'string') query.andWhere('change.id < :last', { last: decodeCursor(after).id });
  const found = await query
    .orderBy('change.id', 'DESC')
    .take(first + 1)
    .getMany();
  return connectionOf(found, first, totalCount, (it) => encodeCursor(it.at, it.id));
}

/** What operators corrected, withdrawn or not, the latest first; null for those who may not edit. */
export async function listCorrections(
  { db }: Context,
  viewer: Viewer,
  componentId: number,
): Promise<StatusCorrection[] | null> {
  if (!viewer.mayEdit) return null;
  return db.find(StatusCorrection, { where: { componentId }, order: { id: 'DESC' }, take: MOST_CORRECTIONS });
}

const MOST_CORRECTIONS = 200;
