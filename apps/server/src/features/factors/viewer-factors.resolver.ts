import type { SignInMethod } from '@signet/domain/sign-in';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { SignInMethodEnum } from '../../core/graphql/enums.js';
import { Person } from '../people/person.entity.js';
import { cameWithFactor } from './comes-with-factor.js';
import { signInMethods } from './factor.loaders.js';
import { Passkey } from './passkey.entity.js';
import { recoveryCodesLeft } from './recovery-codes.js';
import { passkeysOf, thoseToEnrol } from './second-factors.queries.js';

@Resolver(() => Person)
export class ViewerFactorsResolver {
  @FieldResolver(() => [SignInMethodEnum])
  signsInBy(@Ctx() ctx: Context, @Root() { id }: Person): Promise<SignInMethod[]> {
    return ctx.loaders.get(signInMethods).load(id);
  }

  @FieldResolver(() => [Passkey], { description: 'The oldest first.' })
  passkeys(@Ctx() ctx: Context, @Root() { id }: Person): Promise<Passkey[]> {
    return passkeysOf(ctx, id);
  }

  @FieldResolver(() => Int)
  recoveryCodesLeft(@Ctx() ctx: Context, @Root() { id }: Person): Promise<number> {
    return recoveryCodesLeft(ctx, id);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether they may do nothing before they have set up a second factor, as everybody needs one here.',
  })
  async mustEnrol(@Ctx() ctx: Context, @Root() { id }: Person): Promise<boolean> {
    return (await thoseToEnrol(ctx.db, [id])).has(id) && !(await cameWithFactor(ctx));
  }
}
