import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Told once. It counts for nothing before a first code was sent to confirmAuthenticator.' })
export class EnrolledAuthenticator {
  @Field(() => String, { description: 'In base32, to be typed in.' })
  secret!: string;

  @Field(() => String, { description: 'otpauth://…, to be shown as a QR code.' })
  url!: string;
}
