import type { ComponentStatus } from '@signet/domain/component';
import { Field, InputType } from 'type-graphql';
import { ComponentStatusEnum } from '../../core/graphql/enums.js';

@InputType()
export class CorrectComponentStatusInput {
  @Field(() => ComponentStatusEnum, {
    description: 'What it was, whatever base status, maintenance and incidents say.',
  })
  status!: ComponentStatus;

  @Field(() => Date, { description: "Not before the component's createdAt." })
  startsAt!: Date;

  @Field(() => Date, { description: 'Exclusive; now at the latest.' })
  endsAt!: Date;

  @Field(() => String, { description: 'For the record; operators see it.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'What visitors are told of it.' })
  publicNote?: string | null;
}
