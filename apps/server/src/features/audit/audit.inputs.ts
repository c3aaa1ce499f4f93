import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class AuditFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words that the names of actor and things, the address or the operation hold, all of them.',
  })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who did it, also by a token.' })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'As this API calls it.' })
  operation?: string | null;

  @Field(() => Date, { nullable: true })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Exclusive.' })
  to?: Date | null;
}
