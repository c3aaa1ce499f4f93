import type { TemplateVariable as VariableFacts } from '@signet/domain/template';
import { Field, ObjectType } from 'type-graphql';

@ObjectType()
export class TemplateVariable implements VariableFacts {
  @Field(() => String, { description: 'As it stands in the texts: {{name}}.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What an operator is asked for.' })
  label!: string | null;

  @Field(() => String, { nullable: true })
  example!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Stands where no value is given; without it a value must be.',
  })
  defaultValue!: string | null;
}
