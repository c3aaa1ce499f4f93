import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: "A picture of the page's, as the server drew it anew." })
export class SiteImage {
  @Field(() => String, { description: 'Names its content, which never changes.' })
  url!: string;

  @Field(() => Int, { description: 'In pixels.' })
  width!: number;

  @Field(() => Int, { description: 'In pixels.' })
  height!: number;
}
