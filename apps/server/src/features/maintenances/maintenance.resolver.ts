import { isOverdue, type MaintenanceOrder } from '@signet/domain/maintenance';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { pageSize } from '../../core/graphql/connection.js';
import { MaintenanceOrderEnum } from '../../core/graphql/enums.js';
import { viewerAt } from '../../core/graphql/viewer-scope.js';
import { Impact, viewableImpacts } from '../components/impact.js';
import { deleteMaintenance } from './delete-maintenance.js';
import { MaintenanceConnection } from './maintenance-connection.js';
import { MaintenancePlan } from './maintenance-plan.entity.js';
import { MaintenanceSeries } from './maintenance-series.entity.js';
import { MaintenanceUpdate } from './maintenance-update.entity.js';
import { Maintenance } from './maintenance.entity.js';
import { MaintenanceFilter, ScheduleMaintenanceInput, UpdateMaintenanceInput } from './maintenance.inputs.js';
import { componentsOfMaintenance, formerPlansOf, seriesById, updatesOfMaintenance } from './maintenance.loaders.js';
import { findMaintenance, listMaintenances } from './maintenance.queries.js';
import { moveMaintenance } from './move-maintenance.js';
import { scheduleMaintenance } from './schedule-maintenance.js';
import { stopRecurrence } from './stop-recurrence.js';
import { takeBackMaintenance } from './take-back-maintenance.js';
import { updateMaintenance } from './update-maintenance.js';

const NOTIFY = 'Whether subscribers are told; as the plan has it where that is not said.';

@Resolver(() => Maintenance)
export class MaintenanceResolver {
  @Query(() => Maintenance, { nullable: true })
  maintenance(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Maintenance | null> {
    return findMaintenance(ctx, viewerOf(ctx.actor), id);
  }

  @Query(() => MaintenanceConnection)
  maintenances(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('order', () => MaintenanceOrderEnum, { nullable: true, defaultValue: 'LATEST_FIRST' })
    order: MaintenanceOrder | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('filter', () => MaintenanceFilter, { nullable: true }) filter?: MaintenanceFilter | null,
  ): Promise<MaintenanceConnection> {
    return listMaintenances(ctx, viewerOf(ctx.actor), {
      first: pageSize(first, 20),
      order: order ?? 'LATEST_FIRST',
      after,
      filter,
    });
  }

  @FieldResolver(() => [Impact], { description: 'The components it covers, with the status it gives them.' })
  async components(@Ctx() ctx: Context, @Root() it: Maintenance, @Info() info: GraphQLResolveInfo): Promise<Impact[]> {
    return viewableImpacts(ctx, viewerAt(ctx, info), await ctx.loaders.get(componentsOfMaintenance).load(it.id));
  }

  @FieldResolver(() => [MaintenanceUpdate], { description: 'Newest first; all of them, if no number is given.' })
  async updates(
    @Ctx() ctx: Context,
    @Root() it: Maintenance,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
  ): Promise<MaintenanceUpdate[]> {
    const updates = await ctx.loaders.get(updatesOfMaintenance).load(it.id);
    return typeof first === 'number' ? updates.slice(0, pageSize(first, first)) : updates;
  }

  @Mutation(() => Maintenance)
  scheduleMaintenance(
    @Ctx() ctx: Context,
    @Arg('input', () => ScheduleMaintenanceInput) input: ScheduleMaintenanceInput,
  ): Promise<Maintenance> {
    return scheduleMaintenance(ctx, input);
  }

  @FieldResolver(() => Boolean, { description: 'Should have started, or ended, at least a minute ago.' })
  overdue(@Ctx() ctx: Context, @Root() it: Maintenance): boolean {
    return isOverdue(it, ctx.now());
  }

  @Extensions({ usualLength: 1 })
  @FieldResolver(() => [MaintenancePlan], { description: 'The windows that were planned before, the latest first.' })
  formerPlans(@Ctx() ctx: Context, @Root() it: Maintenance): Promise<MaintenancePlan[]> {
    return ctx.loaders.get(formerPlansOf).load(it.id);
  }

  @FieldResolver(() => MaintenanceSeries, { nullable: true, description: 'Of the series that it is a part of.' })
  async recurrence(@Ctx() ctx: Context, @Root() it: Maintenance): Promise<MaintenanceSeries | null> {
    return it.seriesId === null ? null : ctx.loaders.get(seriesById).load(it.seriesId);
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
  startMaintenance(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('notify', () => Boolean, { nullable: true, description: NOTIFY }) notify?: boolean | null,
  ): Promise<Maintenance> {
    return moveMaintenance(ctx, id, 'start', null, notify);
  }

  @Mutation(() => Maintenance)
  completeMaintenance(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('message', () => String, { nullable: true }) message?: string | null,
    @Arg('notify', () => Boolean, { nullable: true, description: NOTIFY }) notify?: boolean | null,
  ): Promise<Maintenance> {
    return moveMaintenance(ctx, id, 'complete', message, notify);
  }

  @Mutation(() => Maintenance)
  cancelMaintenance(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('message', () => String, { nullable: true }) message?: string | null,
    @Arg('notify', () => Boolean, { nullable: true, description: NOTIFY }) notify?: boolean | null,
  ): Promise<Maintenance> {
    return moveMaintenance(ctx, id, 'cancel', message, notify);
  }

  @Mutation(() => Maintenance, {
    description: 'Makes this occurrence the last: those scheduled after it are cancelled, and no more come.',
  })
  stopRecurrence(@Ctx() ctx: Context, @Arg('maintenanceId', () => ID) maintenanceId: string): Promise<Maintenance> {
    return stopRecurrence(ctx, maintenanceId);
  }

  @Mutation(() => ID, { description: 'As if it had never been. To call off work that was announced, cancel it.' })
  deleteMaintenance(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return deleteMaintenance(ctx, id);
  }

  @Mutation(() => ID, {
    description:
      'As if it had never been planned, its series neither, and nobody is told. Refused with CONFLICT once 10 seconds have passed, or if it changed after this updatedAt.',
  })
  takeBackMaintenance(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('ifUnchangedSince', () => Date) ifUnchangedSince: Date,
  ): Promise<string> {
    return takeBackMaintenance(ctx, id, ifUnchangedSince);
  }
}
