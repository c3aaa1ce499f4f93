import type { TopicKind } from '@signet/domain/subscription';
import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { WORD } from '../../core/db/columns.js';
import { Subscriber } from './subscriber.entity.js';

/** A component, a group with what is in it now and later, or one incident that a subscriber wants to hear of. */
@Entity('subscriber_topics')
@Index(['kind', 'targetId'])
export class SubscriberTopic {
  @PrimaryColumn({ type: Number })
  subscriberId!: number;

  @ManyToOne(() => Subscriber, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'subscriberId' })
  subscriber?: Subscriber;

  @PrimaryColumn(WORD)
  kind!: TopicKind;

  @PrimaryColumn({ type: Number })
  targetId!: number;
}
