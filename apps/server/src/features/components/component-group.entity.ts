import type { GroupCollapse } from '@signet/domain/component';
import type { Visibility } from '@signet/domain/visibility';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { WORD } from '../../core/db/columns.js';
import { GroupCollapseEnum, VisibilityEnum } from '../../core/graphql/enums.js';

@ObjectType()
@Entity('component_groups')
export class ComponentGroup {
  @Field(() => ID)
  @PrimaryGeneratedColumn()
  id!: number;

  @Field(() => String)
  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Field(() => Int)
  @Column({ type: Number })
  position!: number;

  @Field(() => VisibilityEnum)
  @Column(WORD)
  visibility!: Visibility;

  @Field(() => GroupCollapseEnum)
  @Column(WORD)
  collapse!: GroupCollapse;
}
