import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { Delivery } from '../notifications/delivery.entity.js';
import { titleOfSubject } from './delivery-title.js';

@Resolver(() => Delivery)
export class DeliveryTitleResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What it is about is called; null where that is gone.' })
  title(@Ctx() ctx: Context, @Root() { subject }: Delivery): Promise<string | null> {
    return ctx.loaders.get(titleOfSubject).load(subject);
  }
}
