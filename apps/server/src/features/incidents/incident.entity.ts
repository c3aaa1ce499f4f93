import type { IncidentStatus } from '@signet/domain/incident';
import type { Visibility } from '@signet/domain/visibility';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { IncidentStatusEnum, VisibilityEnum } from '../../core/graphql/enums.js';

/** `status` and `resolvedAt` are the fold over its updates; only `deriveIncident` writes them. */
@ObjectType()
@Entity('incidents')
@Index(['startedAt', 'id'])
export class Incident {
  @Field(() => ID)
  @PrimaryGeneratedColumn()
  id!: number;

  @Field(() => String)
  @Column({ type: 'varchar', length: 200 })
  title!: string;

  @Field(() => IncidentStatusEnum)
  @Column(WORD)
  status!: IncidentStatus;

  @Field(() => VisibilityEnum)
  @Column(WORD)
  visibility!: Visibility;

  @Field(() => Boolean)
  @Column({ type: Boolean })
  pinned!: boolean;

  @Field(() => Date)
  @Column(INSTANT)
  startedAt!: Date;

  @Field(() => Date, { nullable: true })
  @Index()
  @Column({ ...INSTANT, nullable: true })
  resolvedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Promised time of the next update, while unresolved.' })
  @Column({ ...INSTANT, nullable: true })
  nextUpdateBy!: Date | null;

  @Field(() => String, { nullable: true, description: 'Markdown.' })
  @Column({ type: 'text', nullable: true })
  postmortem!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When there first was a postmortem; an edit of it changes nothing.',
  })
  @Column({ ...INSTANT, nullable: true })
  postmortemPublishedAt!: Date | null;

  @Field(() => Date)
  @Column(INSTANT)
  createdAt!: Date;

  @Field(() => Date)
  @Column(INSTANT)
  updatedAt!: Date;
}
