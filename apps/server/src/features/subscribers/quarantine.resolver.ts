import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { liftQuarantine } from './lift-quarantine.js';
import { receiversInQuarantine } from './quarantine.queries.js';
import { QuarantinedReceiver } from './quarantined-receiver.js';

@Resolver()
export class QuarantineResolver {
  @Query(() => [QuarantinedReceiver], {
    description: 'Who is told nothing, as it failed again and again; the latest hundred. For admins and owners.',
  })
  receiversInQuarantine(@Ctx() ctx: Context): Promise<QuarantinedReceiver[]> {
    return receiversInQuarantine(ctx);
  }

  @Mutation(() => ID, { description: 'They are told what happens from now on. For admins and owners.' })
  liftQuarantine(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return liftQuarantine(ctx, id);
  }
}
