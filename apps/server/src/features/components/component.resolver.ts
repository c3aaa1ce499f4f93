import type { ComponentStatus } from '@signet/domain/component';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { daysOf, pageSize } from '../../core/graphql/connection.js';
import { ComponentStatusEnum } from '../../core/graphql/enums.js';
import { historyOf, statusOf } from '../timelines/component-status.js';
import { ComponentConnection } from './component-connection.js';
import { ComponentGroup } from './component-group.entity.js';
import { ComponentHistory } from './component-history.js';
import { Component } from './component.entity.js';
import { CreateComponentInput, UpdateComponentInput } from './component.inputs.js';
import { groupById } from './component.loaders.js';
import { findComponent, listComponents } from './component.queries.js';
import { createComponent } from './create-component.js';
import { deleteComponent } from './delete-component.js';
import { setComponentStatus } from './set-component-status.js';
import { updateComponent } from './update-component.js';

@Resolver(() => Component)
export class ComponentResolver {
  @Query(() => Component, { nullable: true })
  component(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Component | null> {
    return findComponent(ctx, viewerOf(ctx.actor), id);
  }

  @Query(() => ComponentConnection)
  components(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<ComponentConnection> {
    return listComponents(ctx, viewerOf(ctx.actor), { first: pageSize(first, 50), after });
  }

  @FieldResolver(() => ComponentStatusEnum, {
    description: 'What visitors see: base status, maintenance and open incident impacts put together.',
  })
  async status(@Ctx() ctx: Context, @Root() component: Component): Promise<ComponentStatus> {
    return (await statusOf(ctx, component.id)).status;
  }

  @FieldResolver(() => Date)
  async statusSince(@Ctx() ctx: Context, @Root() component: Component): Promise<Date> {
    return (await statusOf(ctx, component.id)).since ?? component.createdAt;
  }

  @FieldResolver(() => ComponentGroup, { nullable: true })
  async group(@Ctx() ctx: Context, @Root() component: Component): Promise<ComponentGroup | null> {
    return component.groupId === null ? null : ctx.loaders.get(groupById).load(component.groupId);
  }

  @FieldResolver(() => ComponentHistory, {
    description: 'Daily history, oldest first, for the bars; `days` at most 365.',
  })
  async history(
    @Ctx() ctx: Context,
    @Root() component: Component,
    @Arg('days', () => Int, { nullable: true, defaultValue: 90 }) days: number | null,
  ): Promise<ComponentHistory | null> {
    return historyOf(ctx, component.id, daysOf(days, 90));
  }

  @Mutation(() => Component)
  createComponent(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateComponentInput) input: CreateComponentInput,
  ): Promise<Component> {
    return createComponent(ctx, input);
  }

  @Mutation(() => Component)
  updateComponent(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateComponentInput) input: UpdateComponentInput,
  ): Promise<Component> {
    return updateComponent(ctx, id, input);
  }

  @Mutation(() => Component, { description: 'Sets the base status.' })
  setComponentStatus(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('status', () => ComponentStatusEnum) status: ComponentStatus,
    @Arg('reason', () => String, { nullable: true }) reason?: string | null,
  ): Promise<Component> {
    return setComponentStatus(ctx, id, status, reason);
  }

  @Mutation(() => ID)
  deleteComponent(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return deleteComponent(ctx, id);
  }
}
