import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { pageSize } from '../../core/graphql/connection.js';
import { KeptMailConnection } from './kept-mail-connection.js';
import { KeptMail } from './kept-mail.entity.js';
import { listKeptMails } from './kept-mail.queries.js';

@Resolver(() => KeptMail)
export class KeptMailResolver {
  @Query(() => KeptMailConnection, {
    description:
      'Mails that nobody got, as no mail server is set; newest first, of the last 200. None for those who may not configure the site.',
  })
  keptMails(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<KeptMailConnection> {
    return listKeptMails(ctx, { first: pageSize(first, 20), after });
  }
}
