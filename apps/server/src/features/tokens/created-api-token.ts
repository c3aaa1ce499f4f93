import { Field, ObjectType } from 'type-graphql';
import { ApiToken } from './api-token.entity.js';

@ObjectType()
export class CreatedApiToken {
  @Field(() => String, { description: 'The secret, for `Authorization: Bearer …`. It is told here and never again.' })
  token!: string;

  @Field(() => ApiToken)
  apiToken!: ApiToken;
}
