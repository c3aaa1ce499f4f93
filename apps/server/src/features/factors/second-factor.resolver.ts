import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import type { HttpContext } from '../../core/graphql/http-context.js';
import { handOver } from '../people/hand-over.js';
import { Person } from '../people/person.entity.js';
import { TeamMember } from '../people/team-member.js';
import { AddedFactor } from './added-factor.js';
import { confirmAuthenticator } from './confirm-authenticator.js';
import { enrolAuthenticator } from './enrol-authenticator.js';
import { EnrolledAuthenticator } from './enrolled-authenticator.js';
import { RemoveAuthenticatorInput } from './factor.inputs.js';
import { proveMyself } from './prove-myself.js';
import { removeAuthenticator } from './remove-authenticator.js';
import { renewRecoveryCodes } from './renew-recovery-codes.js';
import { isSecondFactorRequired, requireSecondFactor } from './require-second-factor.js';
import { resetSecondFactor } from './reset-second-factor.js';
import { signInWithCode } from './sign-in-with-code.js';

@Resolver()
export class SecondFactorResolver {
  @Mutation(() => Person, {
    description:
      'Completes a login that was answered with SECOND_FACTOR_REQUIRED, within five minutes and with the cookie that came with that answer: with a code of the authenticator app, or a recovery code. Each is taken once. Sets the session cookie.',
  })
  async signInWithCode(@Ctx() ctx: HttpContext, @Arg('code', () => String) code: string): Promise<Person> {
    const { http } = ctx;
    return handOver(ctx, await signInWithCode(ctx, code, http.challenge, http));
  }

  @Mutation(() => Boolean, {
    description:
      'What a person does with their second factor asks for a proof that is no older than a quarter of an hour, else it is refused with PROOF_REQUIRED: signing in is one, and so is this. For people who are signed in.',
  })
  proveMyself(@Ctx() ctx: Context, @Arg('currentPassword', () => String) currentPassword: string): Promise<boolean> {
    return proveMyself(ctx, currentPassword);
  }

  @Mutation(() => EnrolledAuthenticator, {
    description: 'A secret for an authenticator app: 6 digits, 30 seconds, SHA-1. For people who are signed in.',
  })
  enrolAuthenticator(@Ctx() ctx: Context): Promise<EnrolledAuthenticator> {
    return enrolAuthenticator(ctx);
  }

  @Mutation(() => AddedFactor, {
    description: 'With the first code. From then on login asks for one. For people who are signed in.',
  })
  confirmAuthenticator(@Ctx() ctx: Context, @Arg('code', () => String) code: string): Promise<AddedFactor> {
    return confirmAuthenticator(ctx, code);
  }

  @Mutation(() => Person, { description: "One's own. For people who are signed in." })
  removeAuthenticator(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveAuthenticatorInput) input: RemoveAuthenticatorInput,
  ): Promise<Person> {
    return removeAuthenticator(ctx, input);
  }

  @Mutation(() => [String], {
    description:
      "Ten of one's own, told once, each good for one sign-in; those before end. For people who are signed in.",
  })
  renewRecoveryCodes(@Ctx() ctx: Context): Promise<string[]> {
    return renewRecoveryCodes(ctx);
  }

  @Mutation(() => TeamMember, {
    description:
      'Removes the authenticator app, the passkeys and the recovery codes of somebody else, not above the caller, and ends their sessions. For admins and owners.',
  })
  resetSecondFactor(@Ctx() ctx: Context, @Arg('personId', () => ID) personId: string): Promise<TeamMember> {
    return resetSecondFactor(ctx, personId);
  }

  @Query(() => Boolean, { description: 'Whether everybody needs one. For admins and owners.' })
  secondFactorRequired(@Ctx() ctx: Context): Promise<boolean> {
    return isSecondFactorRequired(ctx);
  }

  @Mutation(() => Boolean, {
    description:
      'Whether everybody needs one: those who have none may set one up, and nothing else. Programs with an API token go on. For admins and owners who have one themselves.',
  })
  requireSecondFactor(@Ctx() ctx: Context, @Arg('required', () => Boolean) required: boolean): Promise<boolean> {
    return requireSecondFactor(ctx, required);
  }
}
