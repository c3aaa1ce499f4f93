import type { IncidentStatus } from '@signet/domain/incident';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { IncidentStatusEnum } from '../../core/graphql/enums.js';
import { Incident } from './incident.entity.js';

@ObjectType()
@Entity('incident_updates')
@Index(['incidentId', 'postedAt'])
export class IncidentUpdate {
  @Field(() => ID)
  @PrimaryGeneratedColumn()
  id!: number;

  @Column({ type: Number })
  incidentId!: number;

  @ManyToOne(() => Incident, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'incidentId' })
  incident?: Incident;

  @Field(() => IncidentStatusEnum)
  @Column(WORD)
  status!: IncidentStatus;

  @Field(() => String, { description: 'Markdown as written.' })
  @Column({ type: 'text' })
  message!: string;

  @Field(() => Date)
  @Column(INSTANT)
  postedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was changed afterwards; null if it never was.' })
  @Column({ ...INSTANT, nullable: true })
  editedAt!: Date | null;

  /** The incident's promise that this update took the place of, for whoever takes it back. */
  @Column({ ...INSTANT, nullable: true })
  formerNextUpdateBy!: Date | null;
}
