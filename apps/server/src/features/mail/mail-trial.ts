import { Field, ObjectType } from 'type-graphql';

@ObjectType()
export class MailTrial {
  @Field(() => String, {
    nullable: true,
    description: "Why it was not taken, in the mail server's words; null if it was, or if none is set and it is kept.",
  })
  problem!: string | null;

  @Field(() => Boolean, { description: 'Whether it is among the mails that are kept, as no mail server is set.' })
  isKept!: boolean;
}
