import { Field, ObjectType } from 'type-graphql';
import { Invitation } from './invitation.entity.js';

@ObjectType()
export class SentInvitation {
  @Field(() => String, { description: 'The link to hand over. It is told here and never again.' })
  url!: string;

  @Field(() => Boolean, { description: 'Whether it is mailed too.' })
  mailed!: boolean;

  @Field(() => Invitation)
  invitation!: Invitation;
}
