import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { Delivery } from './delivery.entity.js';
import { titleOfSubject } from './delivery.loaders.js';

@Resolver(() => Delivery)
export class DeliveryResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What that is called; null where it is gone.' })
  title(@Ctx() ctx: Context, @Root() { subject }: Delivery): Promise<string | null> {
    return ctx.loaders.get(titleOfSubject).load(subject);
  }
}
