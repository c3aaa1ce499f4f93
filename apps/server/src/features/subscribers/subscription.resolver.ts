import type { Channel } from '@signet/domain/subscription';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { ChannelEnum } from '../../core/graphql/enums.js';
import type { HttpContext } from '../../core/graphql/http-context.js';
import { rotateSubscriptionSecret } from '../hooks/rotate-subscription-secret.js';
import { confirmSubscription } from './confirm-subscription.js';
import { ManagedSubscription } from './managed-subscription.js';
import { managedSubscription } from './managed-subscription.queries.js';
import { sendManageLink } from './send-manage-link.js';
import { subscribe } from './subscribe.js';
import { SubscribeInput, UpdateSubscriptionInput } from './subscription.inputs.js';
import { unsubscribe } from './unsubscribe.js';
import { updateSubscription } from './update-subscription.js';

@Resolver()
export class SubscriptionResolver {
  @Query(() => ManagedSubscription, {
    nullable: true,
    description: 'By the token of a link that was sent; null where it has expired or never was one.',
  })
  subscription(
    @Ctx() ctx: HttpContext,
    @Arg('token', () => String) token: string,
  ): Promise<ManagedSubscription | null> {
    // It is for one asker only, and changes without the page.
    ctx.keep.atMostMs = 0;
    return managedSubscription(ctx, token);
  }

  @Mutation(() => Boolean, {
    description:
      'Sends a link there; nothing else is sent before it is confirmed. The answer is the same for every address.',
  })
  subscribe(@Ctx() ctx: HttpContext, @Arg('input', () => SubscribeInput) input: SubscribeInput): Promise<boolean> {
    return subscribe(ctx, input, ctx.http.network);
  }

  @Mutation(() => String, { description: 'Gives the token with which the subscription can be changed.' })
  confirmSubscription(@Ctx() ctx: HttpContext, @Arg('token', () => String) token: string): Promise<string> {
    return confirmSubscription(ctx, token);
  }

  @Mutation(() => ManagedSubscription)
  updateSubscription(
    @Ctx() ctx: HttpContext,
    @Arg('token', () => String) token: string,
    @Arg('input', () => UpdateSubscriptionInput) input: UpdateSubscriptionInput,
  ): Promise<ManagedSubscription | null> {
    return updateSubscription(ctx, token, input);
  }

  @Mutation(() => Boolean, { description: 'Any link that was sent will do; true also when it was done before.' })
  unsubscribe(@Ctx() ctx: HttpContext, @Arg('token', () => String) token: string): Promise<boolean> {
    return unsubscribe(ctx, token);
  }

  @Mutation(() => Boolean, {
    description: 'Sends a new link to an address that is subscribed. The answer is the same for every address.',
  })
  sendManageLink(
    @Ctx() ctx: HttpContext,
    @Arg('address', () => String) address: string,
    @Arg('channel', () => ChannelEnum, { defaultValue: 'EMAIL' }) channel: Channel,
  ): Promise<boolean> {
    return sendManageLink(ctx, { channel, address }, ctx.http.network);
  }

  @Mutation(() => ManagedSubscription, {
    description: 'Signs with another secret, and for a day with the one before too. Of webhooks only.',
  })
  rotateSubscriptionSecret(
    @Ctx() ctx: HttpContext,
    @Arg('token', () => String) token: string,
  ): Promise<ManagedSubscription | null> {
    return rotateSubscriptionSecret(ctx, token);
  }
}
