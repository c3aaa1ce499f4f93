import { LIMITS } from '@signet/domain/limits';
import { Field, ObjectType } from 'type-graphql';
import { badInput } from '../errors.js';

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

export interface Connection<T> {
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** The connection of `nodes`, of which one more than `first` was asked for. */
export function connectionOf<T>(
  found: T[],
  first: number,
  totalCount: number,
  cursorOf: (node: T) => string,
): Connection<T> {
  const nodes = found.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { hasNextPage: found.length > first, endCursor: last === undefined ? null : cursorOf(last) },
    totalCount,
  };
}

/** @throws AppError if it is not from 1 to 100 */
export function pageSize(first: number | null | undefined, standard: number): number {
  const size = first ?? standard;
  if (size < 1 || size > LIMITS.pageSize) throw badInput('first', `must be from 1 to ${LIMITS.pageSize}`);
  return size;
}

/** @throws AppError if it is not from 1 to 365 */
export function daysOf(days: number | null | undefined, standard: number): number {
  const count = days ?? standard;
  if (count < 1 || count > LIMITS.historyDays) throw badInput('days', `must be from 1 to ${LIMITS.historyDays}`);
  return count;
}

export function encodeCursor(at: Date, id: number): string {
  return Buffer.from(`${at.getTime()}:${id}`).toString('base64url');
}

/** @throws AppError if it is not a cursor */
export function decodeCursor(cursor: string): { at: Date; id: number } {
  const [, at, id] = /^(\d{1,15}):(\d{1,10})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (at === undefined || id === undefined) throw badInput('after', 'must be an endCursor of an earlier answer');
  return { at: new Date(Number(at)), id: Number(id) };
}
