import { worstOf, type ComponentStatus } from '@signet/domain/component';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { daysOf } from '../../core/graphql/connection.js';
import { ComponentStatusEnum } from '../../core/graphql/enums.js';
import { viewerAt } from '../../core/graphql/viewer-scope.js';
import { collectiveHistoryOf, statusesOf } from '../timelines/component-status.js';
import { arrangeComponents } from './arrange-components.js';
import { CollectiveHistory } from './collective-history.js';
import { ComponentGroup } from './component-group.entity.js';
import { Component } from './component.entity.js';
import { CreateComponentGroupInput, GroupArrangement, UpdateComponentGroupInput } from './component.inputs.js';
import { componentsOfGroup } from './component.loaders.js';
import { allGroups } from './component.queries.js';
import { createComponentGroup } from './create-component-group.js';
import { deleteComponentGroup } from './delete-component-group.js';
import { updateComponentGroup } from './update-component-group.js';

@Resolver(() => ComponentGroup)
export class ComponentGroupResolver {
  @Query(() => [ComponentGroup], {
    description: 'Every group that the caller may see, in order; editors see HIDDEN ones too.',
  })
  componentGroups(@Ctx() ctx: Context): Promise<ComponentGroup[]> {
    return allGroups(ctx.db, viewerOf(ctx.actor));
  }

  @FieldResolver(() => ComponentStatusEnum, {
    description: 'The most severe effective status of the components the caller may see.',
  })
  async status(@Ctx() ctx: Context, @Root() group: ComponentGroup): Promise<ComponentStatus> {
    return worstOf(await statusesOf(ctx, await countedComponents(ctx, group)));
  }

  @FieldResolver(() => [Component])
  components(
    @Ctx() ctx: Context,
    @Root() group: ComponentGroup,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Component[]> {
    return ctx.loaders.get(componentsOfGroup(viewerAt(ctx, info))).load(group.id);
  }

  @FieldResolver(() => CollectiveHistory, {
    nullable: true,
    description: "The mean of its components' uptimes, day by day; null where the caller sees none of them.",
  })
  async history(
    @Ctx() ctx: Context,
    @Root() group: ComponentGroup,
    @Arg('days', () => Int, { nullable: true, defaultValue: 90 }) days: number | null,
  ): Promise<CollectiveHistory | null> {
    const counted = await countedComponents(ctx, group);
    return collectiveHistoryOf(ctx, counted, daysOf(days, 90));
  }

  @Mutation(() => ComponentGroup)
  createComponentGroup(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateComponentGroupInput) input: CreateComponentGroupInput,
  ): Promise<ComponentGroup> {
    return createComponentGroup(ctx, input);
  }

  @Mutation(() => ComponentGroup)
  updateComponentGroup(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateComponentGroupInput) input: UpdateComponentGroupInput,
  ): Promise<ComponentGroup> {
    return updateComponentGroup(ctx, id, input);
  }

  @Mutation(() => ID, { description: 'Its components stay, ungrouped.' })
  deleteComponentGroup(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return deleteComponentGroup(ctx, id);
  }

  @Mutation(() => [ComponentGroup], { description: 'The whole order of groups and components, in one move.' })
  arrangeComponents(
    @Ctx() ctx: Context,
    @Arg('groups', () => [GroupArrangement]) groups: GroupArrangement[],
    @Arg('ungrouped', () => [ID]) ungrouped: string[],
  ): Promise<ComponentGroup[]> {
    return arrangeComponents(ctx, groups, ungrouped);
  }
}

/** The ids of those that the caller may see; a disabled one counts nowhere, also not for those who may see it. */
async function countedComponents(ctx: Context, group: ComponentGroup): Promise<number[]> {
  const members = await ctx.loaders.get(componentsOfGroup(viewerOf(ctx.actor))).load(group.id);
  return members.filter(({ enabled }) => enabled).map(({ id }) => id);
}
