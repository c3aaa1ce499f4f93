import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { actorName } from '../people/actor-names.js';
import { ApiToken } from './api-token.entity.js';
import { CreateApiTokenInput } from './api-token.inputs.js';
import { listApiTokens } from './api-token.queries.js';
import { createApiToken } from './create-api-token.js';
import { CreatedApiToken } from './created-api-token.js';
import { revokeApiToken } from './revoke-api-token.js';

@Resolver(() => ApiToken)
export class ApiTokenResolver {
  @Query(() => [ApiToken], {
    description: "One's own, newest first; admins and owners get everybody's. For people who are signed in.",
  })
  apiTokens(@Ctx() ctx: Context): Promise<ApiToken[]> {
    return listApiTokens(ctx);
  }

  @FieldResolver(() => String, { description: 'Whose role limits what it may do.' })
  ownerName(@Ctx() ctx: Context, @Root() { personId }: ApiToken): Promise<string> {
    return actorName(ctx, `person:${personId}`);
  }

  @Mutation(() => CreatedApiToken, { description: 'For people who are signed in.' })
  createApiToken(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateApiTokenInput) input: CreateApiTokenInput,
  ): Promise<CreatedApiToken> {
    return createApiToken(ctx, input);
  }

  @Mutation(() => ID, { description: 'It ends at once. For people who are signed in.' })
  revokeApiToken(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return revokeApiToken(ctx, id);
  }
}
