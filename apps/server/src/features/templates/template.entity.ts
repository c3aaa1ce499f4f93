import type { IncidentStatus } from '@signet/domain/incident';
import type { TemplateKind } from '@signet/domain/template';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { IncidentStatusEnum, TemplateKindEnum } from '../../core/graphql/enums.js';
import { TemplateVariable } from './template-variable.js';

@ObjectType({ description: 'Texts with {{variables}} for an incident or a maintenance, for those who may edit.' })
@Entity('templates')
@Index(['kind', 'nameKey'], { unique: true })
export class Template {
  @Field(() => ID)
  @PrimaryGeneratedColumn()
  id!: number;

  @Field(() => TemplateKindEnum)
  @Column(WORD)
  kind!: TemplateKind;

  @Field(() => String)
  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** The name as it is compared and searched. A character in normal form is three characters at most. */
  @Column({ type: 'varchar', length: 600 })
  nameKey!: string;

  @Field(() => String)
  @Column({ type: 'varchar', length: 200 })
  title!: string;

  @Field(() => String, { description: 'Markdown.' })
  @Column({ type: 'text' })
  message!: string;

  @Field(() => [TemplateVariable], { description: 'Every variable that the title or the message uses.' })
  @Column({ type: 'simple-json' })
  variables!: TemplateVariable[];

  @Field(() => IncidentStatusEnum, {
    nullable: true,
    description: 'The status that an incident starts with, unless its author says another.',
  })
  @Column({ ...WORD, nullable: true })
  status!: IncidentStatus | null;

  @Field(() => Date)
  @Column(INSTANT)
  createdAt!: Date;

  @Field(() => Date)
  @Column(INSTANT)
  updatedAt!: Date;
}
