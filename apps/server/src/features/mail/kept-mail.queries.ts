import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { pageSize } from '../../core/graphql/connection.js';
import { KeptMail } from './kept-mail.entity.js';

/** Newest first. @throws AppError */
export function listKeptMails(ctx: Context, first: number | null | undefined): Promise<KeptMail[]> {
  mustBeAllowed(ctx.actor, 'site:configure');
  return ctx.db.find(KeptMail, { order: { id: 'DESC' }, take: pageSize(first, 50) });
}
