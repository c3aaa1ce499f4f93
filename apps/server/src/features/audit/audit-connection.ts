import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AuditEntry } from '../../core/audit/audit-entry.entity.js';
import type { ActorWords } from '../../core/audit/audited.js';
import type { Change } from '../../core/audit/change-log.js';
import { PageInfo } from '../../core/graphql/connection.js';
import { AuditActorKindEnum } from '../../core/graphql/enums.js';

@ObjectType({ description: 'What became of one thing: only what is otherwise than before, and no secret.' })
export class AuditChange {
  @Field(() => String)
  kind!: string;

  @Field(() => ID, { nullable: true })
  id!: number | null;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => GraphQLJSONObject, { nullable: true, description: 'null: it is new.' })
  before!: Change['before'];

  @Field(() => GraphQLJSONObject, { nullable: true, description: 'null: it is gone.' })
  after!: Change['after'];
}

@ObjectType('AuditEntry', { description: 'What somebody of the team did.' })
export class ShownAuditEntry implements Omit<AuditEntry, 'personId' | 'words'> {
  @Field(() => ID)
  id!: number;

  @Field(() => Date)
  at!: Date;

  @Field(() => String, { description: 'As this API or the command line calls it.' })
  operation!: string;

  @Field(() => AuditActorKindEnum)
  actorKind!: ActorWords['kind'];

  @Field(() => String, { description: 'As they were called then.' })
  actorName!: string;

  @Field(() => String, { nullable: true })
  actorEmail!: string | null;

  @Field(() => String, { nullable: true, description: 'The API token that was used.' })
  tokenName!: string | null;

  @Field(() => String, { nullable: true, description: 'The network address that it came from.' })
  address!: string | null;

  @Field(() => String, { description: 'Of what kind the thing is that it is about.' })
  subjectKind!: string;

  @Field(() => ID, { nullable: true })
  subjectId!: number | null;

  @Field(() => String, { nullable: true, description: 'As it was called then.' })
  subjectName!: string | null;

  @Field(() => [AuditChange], { description: 'What it is about first; the first fifty.' })
  changes!: Change[];

  @Field(() => Int, { description: 'How many there were.' })
  changeCount!: number;
}

@ObjectType()
export class AuditEntryConnection {
  @Field(() => [ShownAuditEntry])
  nodes!: ShownAuditEntry[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}
