import { GraphQLJSONObject } from 'graphql-scalars';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import type { HttpContext } from '../../core/graphql/http-context.js';
import { handOver } from '../people/hand-over.js';
import { Person } from '../people/person.entity.js';
import { addPasskey } from './add-passkey.js';
import { AddedFactor } from './added-factor.js';
import { beginPasskey } from './begin-passkey.js';
import { beginPasskeySignIn } from './begin-passkey-sign-in.js';
import { AddPasskeyInput } from './factor.inputs.js';
import { Passkey } from './passkey.entity.js';
import { beginPasskeyProof, proveMyselfWithPasskey } from './prove-with-passkey.js';
import { removePasskey } from './remove-passkey.js';
import { signInWithPasskey } from './sign-in-with-passkey.js';

const OPTIONS =
  'as PublicKeyCredential.parseRequestOptionsFromJSON() takes it; good for one answer within five minutes.';

@Resolver(() => Passkey)
export class PasskeyResolver {
  @Mutation(() => GraphQLJSONObject, { description: `What a browser has a passkey sign, ${OPTIONS}` })
  beginPasskeySignIn(@Ctx() ctx: HttpContext): Promise<object> {
    return beginPasskeySignIn(ctx, ctx.http.network);
  }

  @Mutation(() => Person, {
    description: 'With what the browser signed, as PublicKeyCredential.toJSON() gives it. Sets the session cookie.',
  })
  async signInWithPasskey(
    @Ctx() ctx: HttpContext,
    @Arg('credential', () => GraphQLJSONObject) credential: Record<string, unknown>,
  ): Promise<Person> {
    return handOver(ctx, await signInWithPasskey(ctx, credential, ctx.http));
  }

  @Mutation(() => GraphQLJSONObject, {
    description:
      'What a browser makes a passkey with, as PublicKeyCredential.parseCreationOptionsFromJSON() takes it; good for one answer within five minutes. For people who are signed in.',
  })
  beginPasskey(@Ctx() ctx: Context): Promise<object> {
    return beginPasskey(ctx);
  }

  @Mutation(() => AddedFactor, {
    description: "One's own. From then on the password alone is not enough for login. For people who are signed in.",
  })
  addPasskey(@Ctx() ctx: Context, @Arg('input', () => AddPasskeyInput) input: AddPasskeyInput): Promise<AddedFactor> {
    return addPasskey(ctx, input);
  }

  @Mutation(() => Person, { description: "One of one's own. For people who are signed in." })
  removePasskey(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Person> {
    return removePasskey(ctx, id);
  }

  @Mutation(() => GraphQLJSONObject, {
    description: `What a browser has one of one's own passkeys sign, ${OPTIONS} For people who are signed in.`,
  })
  beginPasskeyProof(@Ctx() ctx: Context): Promise<object> {
    return beginPasskeyProof(ctx);
  }

  @Mutation(() => Boolean, {
    description:
      'As proveMyself, with what the browser signed, as PublicKeyCredential.toJSON() gives it. For people who are signed in.',
  })
  proveMyselfWithPasskey(
    @Ctx() ctx: Context,
    @Arg('credential', () => GraphQLJSONObject) credential: Record<string, unknown>,
  ): Promise<boolean> {
    return proveMyselfWithPasskey(ctx, credential);
  }
}
