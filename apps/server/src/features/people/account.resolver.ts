import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { HttpContext } from '../../core/graphql/http-context.js';
import { changeEmail } from './change-email.js';
import { changePassword } from './change-password.js';
import { ChangedEmail } from './changed-email.js';
import { confirmEmail } from './confirm-email.js';
import { EmailChange } from './email-change.entity.js';
import { handOver } from './hand-over.js';
import { standingEmailChange, standingReset } from './mailed-proofs.queries.js';
import { ChangeEmailInput, ChangePasswordInput, UpdateProfileInput } from './people.inputs.js';
import { Person } from './person.entity.js';
import { requestPasswordReset } from './request-password-reset.js';
import { resetPassword } from './reset-password.js';
import { updateProfile } from './update-profile.js';

@ObjectType({ description: 'A password that may be set anew.' })
export class PasswordResetShown {
  @Field(() => String, { description: 'Whose it is.' })
  email!: string;
}

@Resolver()
export class AccountResolver {
  @Query(() => PasswordResetShown, {
    nullable: true,
    description: 'By the token of a mailed link; null where it has expired, was used, or never was one.',
  })
  async passwordReset(
    @Ctx() ctx: HttpContext,
    @Arg('token', () => String) token: string,
  ): Promise<PasswordResetShown | null> {
    ctx.keep.atMostMs = 0;
    const reset = await standingReset(ctx, token);
    return reset?.person ? { email: reset.person.email } : null;
  }

  @Query(() => EmailChange, {
    nullable: true,
    description: 'By the token of a mailed link; null where it has expired, was used, or never was one.',
  })
  emailChange(@Ctx() ctx: HttpContext, @Arg('token', () => String) token: string): Promise<EmailChange | null> {
    ctx.keep.atMostMs = 0;
    return standingEmailChange(ctx, token);
  }

  @Mutation(() => Person, { description: "One's own. For people who are signed in." })
  updateProfile(
    @Ctx() ctx: HttpContext,
    @Arg('input', () => UpdateProfileInput) input: UpdateProfileInput,
  ): Promise<Person> {
    return updateProfile(ctx, input);
  }

  @Mutation(() => ChangedEmail, {
    description:
      "One's own, once the new address confirms it; at once where mails are not sent. For people who are signed in.",
  })
  changeEmail(
    @Ctx() ctx: HttpContext,
    @Arg('input', () => ChangeEmailInput) input: ChangeEmailInput,
  ): Promise<ChangedEmail> {
    return changeEmail(ctx, input);
  }

  @Mutation(() => String, { description: 'By the token of a mailed link. Gives the address that holds from now on.' })
  confirmEmail(@Ctx() ctx: HttpContext, @Arg('token', () => String) token: string): Promise<string> {
    return confirmEmail(ctx, token, ctx.http.network);
  }

  @Mutation(() => Person, {
    description:
      "One's own. All sessions end, and a new one takes the place of the present one. For people who are signed in.",
  })
  async changePassword(
    @Ctx() ctx: HttpContext,
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
  ): Promise<Person> {
    return handOver(ctx, await changePassword(ctx, input, ctx.http));
  }

  @Mutation(() => Boolean, {
    description: 'Mails a link that is good for an hour. The answer is the same for every address.',
  })
  requestPasswordReset(@Ctx() ctx: HttpContext, @Arg('email', () => String) email: string): Promise<boolean> {
    return requestPasswordReset(ctx, email, ctx.http.network);
  }

  @Mutation(() => Boolean, { description: 'By the token of a mailed link, once. All sessions end.' })
  resetPassword(
    @Ctx() ctx: HttpContext,
    @Arg('token', () => String) token: string,
    @Arg('password', () => String) password: string,
  ): Promise<boolean> {
    return resetPassword(ctx, token, password, ctx.http.network);
  }
}
