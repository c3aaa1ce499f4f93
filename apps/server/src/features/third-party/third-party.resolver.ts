import type { ComponentStatus } from '@signet/domain/component';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { thirdPartySearch } from '@signet/domain/third-party';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { ComponentStatusEnum } from '../../core/graphql/enums.js';
import { Component } from '../components/component.entity.js';
import { ADAPTERS } from './adapters.js';
import { findServices } from './catalogue/find-services.js';
import { followService } from './follow-service.js';
import { linkComponent } from './link-component.js';
import { overrideComponentStatus } from './override-component-status.js';
import { previewThirdParty } from './preview-third-party.js';
import { readComponentNow } from './read-component-now.js';
import { releaseOverride } from './release-override.js';
import { FollowServiceInput, LinkComponentInput, ThirdPartySelectorInput } from './third-party.inputs.js';
import { linkOf, sourceById } from './third-party.loaders.js';
import { thirdPartyComponents } from './third-party.queries.js';
import { ThirdParty, ThirdPartyHealth, ThirdPartyPreview, ThirdPartyService } from './third-party.js';
import { unlinkComponent } from './unlink-component.js';

@Resolver(() => Component)
export class ThirdPartyResolver {
  @Query(() => [ThirdPartyService], { description: 'Services that are known, by name or address, the best first.' })
  thirdPartyServices(@Arg('search', () => String) search: string): ThirdPartyService[] {
    return findServices(parseInput(thirdPartySearch, search, 'search'));
  }

  @Query(() => [Component], {
    description: 'All that follow a service, those that cannot be read first, then by name.',
  })
  thirdPartyComponents(@Ctx() ctx: Context): Promise<Component[]> {
    return thirdPartyComponents(ctx);
  }

  @FieldResolver(() => ThirdParty, { nullable: true, description: 'Whom it follows; null: nobody.' })
  async thirdParty(@Ctx() ctx: Context, @Root() { id }: Component): Promise<ThirdParty | null> {
    const link = await ctx.loaders.get(linkOf).load(id);
    if (!link) return null;
    const { componentId, name, pageUrl, incidents, unreadableSince, overriddenAt } = link;
    return { componentId, name, url: pageUrl, incidents, unreadableSince, overriddenAt };
  }

  @Mutation(() => ThirdPartyPreview, { description: 'Finds out what is at an address, and reads it. Keeps nothing.' })
  async previewThirdParty(
    @Ctx() ctx: Context,
    @Arg('url', () => String) url: string,
    @Arg('selector', () => ThirdPartySelectorInput, { nullable: true }) selector?: ThirdPartySelectorInput | null,
  ): Promise<ThirdPartyPreview> {
    const { candidate, reading } = await previewThirdParty(ctx, url, selector);
    const { format, baseUrl, service } = candidate;
    const words = Object.entries(ADAPTERS[format].words).map(([word, status]) => ({ word, status }));
    return { format, baseUrl, service, words, ...reading };
  }

  @Mutation(() => Component, { description: 'Its status follows the provider from now on.' })
  linkComponent(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => LinkComponentInput) input: LinkComponentInput,
  ): Promise<Component> {
    return linkComponent(ctx, id, input);
  }

  @Mutation(() => [Component], { description: 'Makes components that follow a service, in one go.' })
  followService(
    @Ctx() ctx: Context,
    @Arg('input', () => FollowServiceInput) input: FollowServiceInput,
  ): Promise<Component[]> {
    return followService(ctx, input);
  }

  @Mutation(() => Component, { description: 'It keeps the status that it has.' })
  unlinkComponent(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Component> {
    return unlinkComponent(ctx, id);
  }

  @Mutation(() => Component, { description: 'Holds until it is released, whatever the provider says.' })
  overrideComponentStatus(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('status', () => ComponentStatusEnum) status: ComponentStatus,
    @Arg('reason', () => String, { nullable: true }) reason?: string | null,
  ): Promise<Component> {
    return overrideComponentStatus(ctx, id, status, reason);
  }

  @Mutation(() => Component, { description: 'What the provider said last holds again.' })
  releaseOverride(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Component> {
    return releaseOverride(ctx, id);
  }

  @Mutation(() => Component, { description: 'Has it read next, however long that would take else.' })
  readComponentNow(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Component> {
    return readComponentNow(ctx, id);
  }
}

@Resolver(() => ThirdParty)
export class ThirdPartyHealthResolver {
  @FieldResolver(() => ThirdPartyHealth, { nullable: true, description: 'null for those who may not edit.' })
  async health(@Ctx() ctx: Context, @Root() { componentId }: ThirdParty): Promise<ThirdPartyHealth | null> {
    if (!viewerOf(ctx.actor).mayEdit) return null;
    const link = await ctx.loaders.get(linkOf).load(componentId);
    const source = link && (await ctx.loaders.get(sourceById).load(link.sourceId));
    if (!source) return null;
    const { offeredFormat: format, offeredBaseUrl: baseUrl } = source;
    return { ...source, ...link, offer: format && baseUrl ? { format, baseUrl } : null };
  }
}
