import type { SignInMethod } from '@signet/domain/sign-in';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { SignInMethodEnum } from '../../core/graphql/enums.js';
import { TeamMember } from '../people/team-member.js';
import { signInMethods } from './factor.loaders.js';

@Resolver(() => TeamMember)
export class MemberFactorsResolver {
  @FieldResolver(() => [SignInMethodEnum])
  signsInBy(@Ctx() ctx: Context, @Root() { id }: TeamMember): Promise<SignInMethod[]> {
    return ctx.loaders.get(signInMethods).load(id);
  }
}
