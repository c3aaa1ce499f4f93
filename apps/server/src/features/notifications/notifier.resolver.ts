import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { Delivery } from './delivery.entity.js';
import { NotifierOverview } from './notifier-overview.js';
import { notifierOverview } from './notifier.queries.js';
import { resendDelivery } from './resend-delivery.js';
import { resetNotifierFuse } from './reset-notifier-fuse.js';

@Resolver()
export class NotifierResolver {
  @Query(() => NotifierOverview, { description: 'For those who may edit and are signed in.' })
  notifierState(@Ctx() ctx: Context): Promise<NotifierOverview> {
    return notifierOverview(ctx);
  }

  @Mutation(() => NotifierOverview, {
    description:
      'Tells the news that were kept back, as too many came at once. For those who may edit and are signed in.',
  })
  resetNotifierFuse(@Ctx() ctx: Context): Promise<NotifierOverview> {
    return resetNotifierFuse(ctx);
  }

  @Mutation(() => Delivery, {
    description: 'What was given up is tried again, under the same id. For admins and owners.',
  })
  resendDelivery(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Delivery> {
    return resendDelivery(ctx, id);
  }
}
