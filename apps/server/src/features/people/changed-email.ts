import { Field, ObjectType } from 'type-graphql';
import { Person } from './person.entity.js';

@ObjectType()
export class ChangedEmail {
  @Field(() => Person)
  viewer!: Person;

  @Field(() => String, {
    nullable: true,
    description: 'The new address, which has to be confirmed first; null where it holds already.',
  })
  confirmationSentTo!: string | null;
}
