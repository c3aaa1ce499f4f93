import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { pageSize } from '../../core/graphql/connection.js';
import { KeptMailConnection } from './kept-mail-connection.js';
import { listKeptMails } from './kept-mail.queries.js';
import { MailTrial } from './mail-trial.js';
import { sendTestMail } from './send-test-mail.js';

@Resolver()
export class MailResolver {
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

  @Mutation(() => MailTrial, { description: 'For those who may configure the site.' })
  sendTestMail(@Ctx() ctx: Context, @Arg('to', () => String) to: string): Promise<MailTrial> {
    return sendTestMail(ctx, to);
  }
}
