import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';

@InputType()
export class RemoveAuthenticatorInput {
  @Field(() => String, {
    nullable: true,
    description: 'Of those who have one; others give a fresh proof before, as with proveMyself.',
  })
  currentPassword?: string;

  @Field(() => String, { description: 'Of the app, or for recovery.' })
  code!: string;
}

@InputType()
export class AddPasskeyInput {
  @Field(() => String, { description: 'To tell it from others.' })
  name!: string;

  @Field(() => GraphQLJSONObject, { description: 'What the browser made, as PublicKeyCredential.toJSON() gives it.' })
  credential!: Record<string, unknown>;
}
