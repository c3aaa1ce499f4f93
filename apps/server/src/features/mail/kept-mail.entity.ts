import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT } from '../../core/db/columns.js';

@ObjectType({ description: 'A mail that nobody got, as no mail server was set.' })
@Entity('kept_mails')
export class KeptMail {
  @Field(() => ID)
  @PrimaryGeneratedColumn()
  id!: number;

  @Field(() => String)
  @Column({ type: 'varchar', length: 254 })
  to!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  subject!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  text!: string;

  @Field(() => String, { description: 'A whole document, which loads nothing and runs nothing.' })
  @Column({ type: 'text' })
  html!: string;

  @Field(() => Date, { description: 'When it would have been sent.' })
  @Column(INSTANT)
  at!: Date;
}
