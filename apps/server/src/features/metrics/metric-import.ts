import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class ImportProblem {
  @Field(() => Int, { description: 'Counted from 1, as editors do.' })
  line!: number;

  @Field(() => String, { description: 'What is wrong with it and what would be right.' })
  reason!: string;
}

@ObjectType({ description: 'What became of a CSV file.' })
export class MetricImport {
  @Field(() => Int)
  recorded!: number;

  @Field(() => Int, { description: 'Lines that were left out.' })
  rejected!: number;

  @Field(() => [ImportProblem], { description: 'Of the first hundred such lines.' })
  problems!: ImportProblem[];
}
