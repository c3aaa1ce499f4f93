import { Field, Int, ObjectType } from 'type-graphql';
import { FailedNews } from './failed-news.js';

@ObjectType('NotifierState', { description: 'How far people have been told the news.' })
export class NotifierOverview {
  @Field(() => Date, { description: 'When this was so, by the clock of the server.' })
  asOf!: Date;

  @Field(() => Date, { nullable: true, description: 'When the oldest news came that somebody has yet to be told.' })
  oldestUnsentAt!: Date | null;

  @Field(() => Int, { description: 'Deliveries that are to be sent, or sent again.' })
  waiting!: number;

  @Field(() => Int, { description: 'Deliveries that were given up.' })
  failed!: number;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when news are kept back, as too many came at once; null while they are told.',
  })
  fuseBlownAt!: Date | null;

  @Field(() => Int, { description: 'Receivers that are told nothing, as they failed again and again.' })
  quarantined!: number;

  @Field(() => Int, { description: 'Of them, webhooks and chats that operators set up.' })
  quarantinedEndpoints!: number;

  @Field(() => Int, { description: 'Of them, those who subscribed.' })
  quarantinedReaders!: number;

  @Field(() => Boolean, { description: 'Whether mails are kept for operators to see, as no mail server is set.' })
  keepsMails!: boolean;

  @Field(() => [FailedNews], {
    description:
      'Of what deliveries were given up within the last seven days, the latest five; what failed only for receivers in quarantine, or gone, is left out.',
  })
  failedNews!: FailedNews[];
}
