import { Field, ObjectType } from 'type-graphql';

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
