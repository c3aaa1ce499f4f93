import { Field, ObjectType } from 'type-graphql';

@ObjectType()
export class RenderedTemplate {
  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'Markdown.' })
  message!: string;

  @Field(() => String, { description: 'Sanitised HTML of the message.' })
  messageHtml!: string;
}
