import type { IncidentStatus } from '@signet/domain/incident';
import type { TemplateKind } from '@signet/domain/template';
import { Field, InputType } from 'type-graphql';
import { IncidentStatusEnum, TemplateKindEnum } from '../../core/graphql/enums.js';
import { ImpactInput } from '../incidents/incident.inputs.js';

@InputType()
export class TemplateVariableInput {
  @Field(() => String, {
    description: 'As it stands in the texts, {{name}}: a small letter, then small letters, digits and _; 40 at most.',
  })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What an operator is asked for.' })
  label?: string | null;

  @Field(() => String, { nullable: true })
  example?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Stands where no value is given; without it a value must be.',
  })
  defaultValue?: string | null;
}

@InputType()
export class CreateTemplateInput {
  @Field(() => TemplateKindEnum)
  kind!: TemplateKind;

  @Field(() => String, { description: 'No two templates of a kind have the same.' })
  name!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'Markdown.' })
  message!: string;

  @Field(() => [TemplateVariableInput], {
    nullable: true,
    description: 'Just the variables that the title and the message use.',
  })
  variables?: TemplateVariableInput[] | null;

  @Field(() => IncidentStatusEnum, { nullable: true, description: 'For templates of incidents only.' })
  status?: IncidentStatus | null;

  @Field(() => [ImpactInput], { nullable: true })
  impacts?: ImpactInput[] | null;
}

@InputType({ description: 'A value sets, an absent field leaves, null clears.' })
export class UpdateTemplateInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Markdown.' })
  message?: string | null;

  @Field(() => [TemplateVariableInput], { nullable: true, description: 'All of them, in place of those before.' })
  variables?: TemplateVariableInput[] | null;

  @Field(() => IncidentStatusEnum, { nullable: true, description: 'For templates of incidents only.' })
  status?: IncidentStatus | null;

  @Field(() => [ImpactInput], { nullable: true, description: 'All of them, in place of those before.' })
  impacts?: ImpactInput[] | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Refused with CONFLICT if the template changed after this updatedAt.',
  })
  ifUnchangedSince?: Date | null;
}

@InputType()
export class TemplateValueInput {
  @Field(() => String, { description: "The variable's." })
  name!: string;

  @Field(() => String)
  value!: string;
}
