import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { pageSize } from '../../core/graphql/connection.js';
import { viewerAt } from '../../core/graphql/viewer-scope.js';
import { renderMarkdown } from '../../core/markdown.js';
import { Impact, viewableImpacts } from '../components/impact.js';
import { MaintenanceConnection } from './maintenance-connection.js';
import { MaintenanceUpdate } from './maintenance-update.entity.js';
import { Maintenance } from './maintenance.entity.js';
import { MaintenanceFilter, ScheduleMaintenanceInput, UpdateMaintenanceInput } from './maintenance.inputs.js';
import { componentsOfMaintenance, updatesOfMaintenance } from './maintenance.loaders.js';
import { findMaintenance, listMaintenances } from './maintenance.queries.js';
import { moveMaintenance } from './move-maintenance.js';
import { scheduleMaintenance } from './schedule-maintenance.js';
import { updateMaintenance } from './update-maintenance.js';

@Resolver(() => Maintenance)
export class MaintenanceResolver {
  @Query(() => Maintenance, { nullable: true })
  maintenance(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Maintenance | null> {
    return findMaintenance(ctx, viewerOf(ctx.actor), id);
  }

  @Query(() => MaintenanceConnection, { description: 'By planned start, latest first.' })
  maintenances(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('filter', () => MaintenanceFilter, { nullable: true }) filter?: MaintenanceFilter | null,
  ): Promise<MaintenanceConnection> {
    return listMaintenances(ctx, viewerOf(ctx.actor), { first: pageSize(first, 20), after, filter });
  }

  @FieldResolver(() => [Impact], { description: 'The components it covers, with the status it gives them.' })
  async components(@Ctx() ctx: Context, @Root() it: Maintenance, @Info() info: GraphQLResolveInfo): Promise<Impact[]> {
    return viewableImpacts(ctx, viewerAt(ctx, info), await ctx.loaders.get(componentsOfMaintenance).load(it.id));
  }

  @FieldResolver(() => [MaintenanceUpdate], { description: 'Newest first.' })
  updates(@Ctx() ctx: Context, @Root() it: Maintenance): Promise<MaintenanceUpdate[]> {
    return ctx.loaders.get(updatesOfMaintenance).load(it.id);
  }

  @Mutation(() => Maintenance)
  scheduleMaintenance(
    @Ctx() ctx: Context,
    @Arg('input', () => ScheduleMaintenanceInput) input: ScheduleMaintenanceInput,
  ): Promise<Maintenance> {
    return scheduleMaintenance(ctx, input);
  }

  @Mutation(() => Maintenance)
  updateMaintenance(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateMaintenanceInput) input: UpdateMaintenanceInput,
  ): Promise<Maintenance> {
    return updateMaintenance(ctx, id, input);
  }

  @Mutation(() => Maintenance)
  startMaintenance(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Maintenance> {
    return moveMaintenance(ctx, id, 'start');
  }

  @Mutation(() => Maintenance)
  completeMaintenance(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('message', () => String, { nullable: true }) message?: string | null,
  ): Promise<Maintenance> {
    return moveMaintenance(ctx, id, 'complete', message);
  }

  @Mutation(() => Maintenance)
  cancelMaintenance(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('message', () => String, { nullable: true }) message?: string | null,
  ): Promise<Maintenance> {
    return moveMaintenance(ctx, id, 'cancel', message);
  }
}

@Resolver(() => MaintenanceUpdate)
export class MaintenanceUpdateResolver {
  @FieldResolver(() => String, { description: 'Sanitised HTML of the message.' })
  messageHtml(@Root() update: MaintenanceUpdate): string {
    return renderMarkdown(update.message);
  }
}
