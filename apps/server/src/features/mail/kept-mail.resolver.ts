import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { KeptMail } from './kept-mail.entity.js';
import { listKeptMails } from './kept-mail.queries.js';

@Resolver(() => KeptMail)
export class KeptMailResolver {
  @Query(() => [KeptMail], {
    description: 'What was not sent, as no mail server is set; newest first, the last 200 are kept. For admins.',
  })
  async keptMails(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true, description: 'From 1 to 100; 50 if not given.' }) first?: number | null,
  ): Promise<KeptMail[]> {
    return listKeptMails(ctx, first);
  }
}
