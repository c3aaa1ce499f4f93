import { Extensions, Field, ObjectType } from 'type-graphql';
import { Component } from '../components/component.entity.js';
import { TimelineDay } from './status-page.js';

@ObjectType()
export class HistoryMonth {
  @Field(() => String, { description: 'YYYY-MM.' })
  month!: string;

  @Field(() => String, { nullable: true, description: 'The month before; null where nothing is older.' })
  previous!: string | null;

  @Field(() => String, { nullable: true, description: 'The month after; null for the current one.' })
  next!: string | null;

  @Field(() => Component, { nullable: true, description: 'The one that the month was asked for.' })
  component!: Component | null;

  @Extensions({ usualLength: 31 })
  @Field(() => [TimelineDay], {
    description:
      'Newest first, up to today, quiet ones included. A maintenance that was cancelled before it began stands on the day for which it was planned.',
  })
  days!: TimelineDay[];
}
