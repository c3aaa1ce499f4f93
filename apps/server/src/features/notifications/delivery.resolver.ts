import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { DeliveryAttempt } from './delivery-attempt.entity.js';
import { attemptsOfDelivery } from './delivery-attempt.loaders.js';
import { Delivery } from './delivery.entity.js';
import { titleOfSubject } from './delivery.loaders.js';
import { FailedDelivery } from './failed-delivery.js';

@Resolver(() => Delivery)
export class DeliveryResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What that is called; null where it is gone.' })
  title(@Ctx() ctx: Context, @Root() { subject }: Delivery): Promise<string | null> {
    return ctx.loaders.get(titleOfSubject).load(subject);
  }

  @FieldResolver(() => [DeliveryAttempt], {
    description: 'The latest first. A mail that was taken at once has none: the delivery says when.',
  })
  attemptHistory(@Ctx() ctx: Context, @Root() { id }: Delivery): Promise<DeliveryAttempt[]> {
    return ctx.loaders.get(attemptsOfDelivery).load(id);
  }
}

@Resolver(() => FailedDelivery)
export class FailedAttemptsResolver {
  @FieldResolver(() => [DeliveryAttempt], { description: 'The latest first.' })
  attemptHistory(@Ctx() ctx: Context, @Root() { id }: FailedDelivery): Promise<DeliveryAttempt[]> {
    return ctx.loaders.get(attemptsOfDelivery).load(id);
  }
}
