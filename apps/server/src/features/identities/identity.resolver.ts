import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import type { HttpContext } from '../../core/graphql/http-context.js';
import { Person } from '../people/person.entity.js';
import { TeamMember } from '../people/team-member.js';
import { beginProviderLink, beginProviderProof, beginProviderSignIn, type Begun } from './begin-at-provider.js';
import { givenRoles } from './identity.loaders.js';
import { unlinkIdentity } from './unlink-identity.js';

const ADDRESS =
  'the address to send the browser to. With the cookie that comes with it, it is good for one return within ten minutes.';

@ObjectType({ description: 'By what people may sign in here, besides passkeys.' })
export class SignInOffer {
  @Field(() => Boolean)
  passwords!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What the other sign-in is called, as in "Sign in with Acme"; null where there is none.',
  })
  provider!: string | null;
}

@Resolver(() => TeamMember)
export class IdentityResolver {
  @Query(() => SignInOffer)
  signInOffer(@Ctx() { services }: Context): SignInOffer {
    const { identityProvider, hasPasswords } = services;
    return { passwords: hasPasswords, provider: identityProvider?.settings.name ?? null };
  }

  @Mutation(() => String, {
    description: `Begins a sign-in by the provider that signInOffer names, and gives ${ADDRESS} With the token of an invitation's link where one came by it.`,
  })
  async beginProviderSignIn(
    @Ctx() ctx: HttpContext,
    @Arg('invitation', () => String, { nullable: true }) invitation: string | undefined,
  ): Promise<string> {
    return setOut(ctx, await beginProviderSignIn(ctx, invitation, ctx.http.network));
  }

  @Mutation(() => String, {
    description: `Begins to link one's own account to the provider, and gives ${ADDRESS} For people who are signed in.`,
  })
  async beginProviderLink(@Ctx() ctx: HttpContext): Promise<string> {
    return setOut(ctx, await beginProviderLink(ctx, ctx.http.network));
  }

  @Mutation(() => String, {
    description: `As proveMyself, by signing in at the provider once more: gives ${ADDRESS} For people who are signed in.`,
  })
  async beginProviderProof(@Ctx() ctx: HttpContext): Promise<string> {
    return setOut(ctx, await beginProviderProof(ctx, ctx.http.network));
  }

  @Mutation(() => Person, {
    description: "One's own, where there is another way in. For people who are signed in.",
  })
  unlinkProvider(@Ctx() ctx: Context): Promise<Person> {
    return unlinkIdentity(ctx);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The provider that sets it at each sign-in; null where it is changed here.',
  })
  async roleSetBy(@Ctx() ctx: Context, @Root() { id }: TeamMember): Promise<string | null> {
    const isGiven = await ctx.loaders.get(givenRoles).load(id);
    return isGiven ? (ctx.services.identityProvider?.settings.name ?? null) : null;
  }
}

function setOut({ http }: HttpContext, { url, cookie, expiresAt }: Begun): string {
  http.setProviderCookie(cookie, expiresAt);
  return url;
}
