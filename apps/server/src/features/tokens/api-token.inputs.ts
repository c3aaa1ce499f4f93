import type { TokenScope } from '@signet/domain/role';
import { Field, InputType } from 'type-graphql';
import { TokenScopeEnum } from '../../core/graphql/enums.js';

@InputType()
export class CreateApiTokenInput {
  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => [TokenScopeEnum])
  scopes!: TokenScope[];

  @Field(() => Date, { nullable: true, description: 'Never, if not given.' })
  expiresAt?: Date | null;
}
