import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A browser in which somebody of the team is nudged.' })
export class NudgedBrowser {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The server of its push service.' })
  service!: string;

  @Field(() => Boolean, { description: 'Whether its push service said that it is gone.' })
  gone!: boolean;

  @Field(() => Date)
  createdAt!: Date;
}

@ObjectType({ description: 'How one is told oneself of what waits for somebody: an update, a start.' })
export class MyNotifications {
  @Field(() => Boolean)
  byMail!: boolean;

  @Field(() => String)
  email!: string;

  @Field(() => Boolean, { description: 'Whether mail to that address failed again and again, and none is sent.' })
  mailFails!: boolean;

  @Field(() => [NudgedBrowser], { description: 'The newest first.' })
  browsers!: NudgedBrowser[];
}

@ObjectType()
export class AddedNudgeBrowser {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'With it, the browser says where it is when its push service moves it.' })
  token!: string;
}
