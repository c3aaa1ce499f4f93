import { Field, ObjectType } from 'type-graphql';
import { WebhookEndpoint } from './webhook-endpoint.js';

@ObjectType()
export class CreatedWebhookEndpoint {
  @Field(() => String, {
    nullable: true,
    description: 'What its messages are signed with, told here and never again; null for chats.',
  })
  secret!: string | null;

  @Field(() => WebhookEndpoint)
  endpoint!: WebhookEndpoint;
}
