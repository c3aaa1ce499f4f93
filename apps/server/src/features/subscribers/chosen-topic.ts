import type { TopicKind } from '@signet/domain/subscription';
import { Field, ID, ObjectType } from 'type-graphql';
import { TopicKindEnum } from '../../core/graphql/enums.js';

@ObjectType({ description: 'A component, a group with what is in it, or an incident that somebody is told of.' })
export class ChosenTopic {
  @Field(() => TopicKindEnum)
  kind!: TopicKind;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}
