import { subscriberState, type SubscriberState } from '@signet/domain/subscription';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { pageSize } from '../../core/graphql/connection.js';
import { SubscriberStateEnum } from '../../core/graphql/enums.js';
import type { HttpContext } from '../../core/graphql/http-context.js';
import { Delivery } from '../notifications/delivery.entity.js';
import { actorName } from '../people/actor-names.js';
import { addSubscriber } from './add-subscriber.js';
import { ChosenTopic } from './chosen-topic.js';
import { listSubscriberDeliveries } from './list-subscriber-deliveries.js';
import { removeSubscriber } from './remove-subscriber.js';
import { sendConfirmationAgain } from './send-confirmation-again.js';
import { shownAddress } from './shown-address.js';
import { SubscriberConnection } from './subscriber-connection.js';
import { Subscriber } from './subscriber.entity.js';
import { SubscriberFilter, UpdateSubscriberInput } from './subscriber.inputs.js';
import { lastFailureOfSubscriber, topicsOfSubscriber } from './subscriber.loaders.js';
import { findSubscriber, listSubscribers } from './subscriber.queries.js';
import { SubscribeInput } from './subscription.inputs.js';
import { updateSubscriber } from './update-subscriber.js';

@Resolver(() => Subscriber)
export class SubscriberResolver {
  @Query(() => SubscriberConnection, {
    description:
      'Who subscribed, newest first. What operators set up, webhooks and chats, is under webhookEndpoints. None for those who are not admins or owners.',
  })
  subscribers(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('filter', () => SubscriberFilter, { nullable: true }) filter?: SubscriberFilter | null,
  ): Promise<SubscriberConnection> {
    ctx.keep.atMostMs = 0;
    return listSubscribers(ctx, { first: pageSize(first, 20), after, filter });
  }

  @Query(() => Subscriber, { nullable: true, description: 'null for those who are not admins or owners.' })
  subscriber(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Subscriber | null> {
    ctx.keep.atMostMs = 0;
    return findSubscriber(ctx, id);
  }

  @Query(() => [Delivery], {
    description: 'What a subscriber was told or is to be, newest first. For admins and owners.',
  })
  subscriberDeliveries(
    @Ctx() ctx: Context,
    @Arg('subscriberId', () => ID) subscriberId: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
  ): Promise<Delivery[]> {
    return listSubscriberDeliveries(ctx, subscriberId, pageSize(first, 20));
  }

  @FieldResolver(() => String, { description: 'A mail address, or the server that is posted to.' })
  address(@Root() subscriber: Subscriber): string {
    return shownAddress(subscriber);
  }

  @FieldResolver(() => SubscriberStateEnum)
  state(@Root() subscriber: Subscriber): SubscriberState {
    return subscriberState(subscriber);
  }

  @FieldResolver(() => [ChosenTopic], {
    description: 'What is told besides, or instead of, the whole page: groups, components, then an incident.',
  })
  topics(@Ctx() ctx: Context, @Root() { id }: Subscriber): Promise<ChosenTopic[]> {
    return ctx.loaders.get(topicsOfSubscriber).load(id);
  }

  @FieldResolver(() => Delivery, { nullable: true, description: 'The last one that was given up, with its problem.' })
  lastFailure(@Ctx() ctx: Context, @Root() { id }: Subscriber): Promise<Delivery | null> {
    return ctx.loaders.get(lastFailureOfSubscriber).load(id);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Whose it is, where somebody of the team subscribed.' })
  memberName(@Ctx() ctx: Context, @Root() { personId }: Subscriber): Promise<string> | null {
    return personId === null ? null : actorName(ctx, `person:${personId}`);
  }

  @Mutation(() => Subscriber, {
    description: 'Mails a link; nothing is sent before it is confirmed. For admins and owners.',
  })
  addSubscriber(
    @Ctx() ctx: HttpContext,
    @Arg('input', () => SubscribeInput) input: SubscribeInput,
  ): Promise<Subscriber> {
    return addSubscriber(ctx, input, ctx.http.network);
  }

  @Mutation(() => Subscriber, { description: 'Changes what they are told. For admins and owners.' })
  updateSubscriber(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateSubscriberInput) input: UpdateSubscriberInput,
  ): Promise<Subscriber> {
    return updateSubscriber(ctx, id, input);
  }

  @Mutation(() => ID, { description: 'Forgets the address and what it chose. For admins and owners.' })
  removeSubscriber(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return removeSubscriber(ctx, id);
  }

  @Mutation(() => Subscriber, {
    description: 'Mails the link once more to an address that has not confirmed. For admins and owners.',
  })
  sendConfirmationAgain(@Ctx() ctx: HttpContext, @Arg('id', () => ID) id: string): Promise<Subscriber> {
    return sendConfirmationAgain(ctx, id, ctx.http.network);
  }
}
