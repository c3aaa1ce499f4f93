import { Field, InputType } from 'type-graphql';

@InputType()
export class CompleteSetupInput {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  password!: string;

  @Field(() => String)
  siteName!: string;

  @Field(() => String, { description: 'An IANA time zone.' })
  timeZone!: string;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Fills the page with an example.' })
  example!: boolean;
}

@InputType()
export class UpdateProfileInput {
  @Field(() => String)
  name!: string;
}

@InputType()
export class ChangeEmailInput {
  @Field(() => String)
  email!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of those who have one; others give a fresh proof before, as with proveMyself.',
  })
  currentPassword?: string;
}

@InputType()
export class ChangePasswordInput {
  @Field(() => String)
  currentPassword!: string;

  @Field(() => String)
  newPassword!: string;
}
