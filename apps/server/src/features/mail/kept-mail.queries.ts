import { can } from '@signet/domain/role';
import type { Actor } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { connectionOf, decodeCursor, encodeCursor, type Connection } from '../../core/graphql/connection.js';
import { KeptMail } from './kept-mail.entity.js';

export interface KeptMailsWanted {
  first: number;
  after?: string | null | undefined;
}

/** Newest first; none for those who may not see them. */
export async function listKeptMails(
  { db, actor }: Context,
  { first, after }: KeptMailsWanted,
): Promise<Connection<KeptMail>> {
  const visible = db.createQueryBuilder(KeptMail, 'mail').where(mayRead(actor) ? '1 = 1' : '1 = 0');
  const totalCount = await visible.getCount();
  if (typeof after === 'string') visible.andWhere('mail.id < :last', { last: decodeCursor(after).id });
  const found = await visible
    .orderBy('mail.id', 'DESC')
    .take(first + 1)
    .getMany();
  return connectionOf(found, first, totalCount, (it) => encodeCursor(it.at, it.id));
}

/** What is mailed holds links that act for their receivers. */
function mayRead(actor: Actor): boolean {
  return actor.kind === 'person' && can(actor.role, 'site:configure');
}
