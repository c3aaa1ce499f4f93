import { Field, ObjectType } from 'type-graphql';
import { Person } from '../people/person.entity.js';

@ObjectType()
export class AddedFactor {
  @Field(() => Person)
  viewer!: Person;

  @Field(() => [String], {
    nullable: true,
    description:
      'Ten codes for the day on which everything else is lost, told once; null where there are some already.',
  })
  recoveryCodes!: string[] | null;
}
