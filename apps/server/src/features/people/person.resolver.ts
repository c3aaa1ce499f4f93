import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { HttpContext } from '../../core/graphql/http-context.js';
import { secondFactorRequired } from '../../core/errors.js';
import { completeSetup } from './complete-setup.js';
import { handOver } from './hand-over.js';
import { hasPeople } from './first-owner.js';
import { CompleteSetupInput } from './people.inputs.js';
import { Person } from './person.entity.js';
import { signOut } from './sessions.js';
import { signIn } from './sign-in.js';

@ObjectType()
export class Setup {
  @Field(() => Boolean)
  needed!: boolean;
}

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, { nullable: true, description: 'null for an anonymous caller and for an API token.' })
  viewer(@Ctx() { actor, db }: HttpContext): Promise<Person | null> | null {
    return actor.kind === 'person' || actor.kind === 'enrolling' ? db.findOneBy(Person, { id: actor.id }) : null;
  }

  @Query(() => Setup, { description: 'Whether this page still waits for its first owner.' })
  async setup(@Ctx() { db, keep }: HttpContext): Promise<Setup> {
    // It changes without the page.
    keep.atMostMs = 0;
    return { needed: !(await hasPeople(db)) };
  }

  @Mutation(() => Person, {
    description:
      'Sets the session cookie. For those who have a second factor it is an error with the code SECOND_FACTOR_REQUIRED, and extensions.methods says which they have: complete it with signInWithCode or signInWithPasskey.',
  })
  async login(
    @Ctx() ctx: HttpContext,
    @Arg('email', () => String) email: string,
    @Arg('password', () => String) password: string,
  ): Promise<Person> {
    const begun = await signIn(ctx, { email, password }, ctx.http);
    if ('session' in begun) return handOver(ctx, begun.session);
    const { challenge, methods } = begun;
    ctx.http.setChallenge(challenge.secret, challenge.expiresAt);
    throw secondFactorRequired('The password is right. Complete the sign-in with a second factor.', methods);
  }

  @Mutation(() => Boolean)
  async logout(@Ctx() ctx: HttpContext): Promise<boolean> {
    await signOut(ctx);
    ctx.http.clearSession();
    return true;
  }

  @Mutation(() => Person, {
    description: 'Creates the first owner with the one-time token of the setup link, and signs in.',
  })
  async completeSetup(
    @Ctx() ctx: HttpContext,
    @Arg('token', () => String) token: string,
    @Arg('input', () => CompleteSetupInput) input: CompleteSetupInput,
  ): Promise<Person> {
    return handOver(ctx, await completeSetup(ctx, token, input, ctx.http));
  }
}
