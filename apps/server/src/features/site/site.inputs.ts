import type { Channel } from '@signet/domain/subscription';
import { Field, Float, InputType, Int } from 'type-graphql';
import { ChannelEnum } from '../../core/graphql/enums.js';
import { UptimeWeightsInput } from './uptime-weights.js';

@InputType({ description: 'A value sets, an absent field leaves, null clears.' })
export class UpdateSiteInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Markdown.' })
  about?: string | null;

  @Field(() => String, { nullable: true, description: 'An IANA time zone.' })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'A language tag.' })
  locale?: string | null;

  @Field(() => String, { nullable: true })
  homepage?: string | null;

  @Field(() => String, { nullable: true, description: '#rrggbb' })
  accentColor?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'CSS for the page alone. What would load something is refused, and what cannot be understood.',
  })
  customCss?: string | null;

  @Field(() => Int, { nullable: true })
  timelineDays?: number | null;

  @Field(() => Float, { nullable: true })
  majorOutageThreshold?: number | null;

  @Field(() => Int, { nullable: true })
  minimumIncidentSeconds?: number | null;

  @Field(() => Int, { nullable: true, description: 'null: operators are not nudged about silence.' })
  nudgeAfterHours?: number | null;

  @Field(() => [ChannelEnum], { nullable: true, description: 'By what visitors may subscribe; all of them.' })
  offeredChannels?: Channel[] | null;

  @Field(() => UptimeWeightsInput, { nullable: true })
  uptimeWeights?: UptimeWeightsInput | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Refused with CONFLICT if the settings changed after this updatedAt.',
  })
  ifUnchangedSince?: Date | null;
}
