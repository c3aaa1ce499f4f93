import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { daysOf, pageSize } from '../../core/graphql/connection.js';
import { viewerAt } from '../../core/graphql/viewer-scope.js';
import { Component } from '../components/component.entity.js';
import { findComponent } from '../components/component.queries.js';
import { actorName } from '../people/actor-names.js';
import { BaseStatusChange } from './base-status-change.entity.js';
import { ComponentDay, loadDay } from './component-day.js';
import { correctComponentStatus } from './correct-component-status.js';
import { reportUptime } from './report-uptime.js';
import { StatusCorrection } from './status-correction.entity.js';
import { listPeriods } from './status-periods.js';
import { BaseStatusChangeConnection, listBaseStatusChanges, listCorrections } from './status-record.js';
import { CorrectComponentStatusInput } from './timeline.inputs.js';
import { StatusPeriodConnection, UptimeReport } from './uptime-report.js';
import { withdrawStatusCorrection } from './withdraw-status-correction.js';

@Resolver(() => Component)
export class ComponentTimelineResolver {
  @FieldResolver(() => UptimeReport, { description: 'How the uptime over the last days comes about; at most 365.' })
  uptimeReport(
    @Ctx() ctx: Context,
    @Root() component: Component,
    @Arg('days', () => Int, { nullable: true, defaultValue: 90 }) days: number | null,
  ): Promise<UptimeReport> {
    return reportUptime(ctx, component.id, daysOf(days, 90));
  }

  @Extensions({ cost: 100 })
  @FieldResolver(() => ComponentDay, {
    nullable: true,
    description: "One of the site's calendar days, YYYY-MM-DD; null for one that has not begun, and for what is none.",
  })
  day(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Root() component: Component,
    @Arg('date', () => String) date: string,
  ): Promise<ComponentDay | null> {
    return loadDay(ctx, viewerAt(ctx, info), component.id, date);
  }

  @FieldResolver(() => BaseStatusChangeConnection, {
    nullable: true,
    description: 'Who set the base status when and why, newest first; null for those who may not edit.',
  })
  statusChanges(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Root() component: Component,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<BaseStatusChangeConnection | null> {
    return listBaseStatusChanges(ctx, viewerAt(ctx, info), component.id, { first: pageSize(first, 20), after });
  }

  @Extensions({ usualLength: 1 })
  @FieldResolver(() => [StatusCorrection], {
    nullable: true,
    description: 'The latest 200 corrections of its past, withdrawn or not; null for those who may not edit.',
  })
  corrections(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Root() component: Component,
  ): Promise<StatusCorrection[] | null> {
    return listCorrections(ctx, viewerAt(ctx, info), component.id);
  }
}

@Resolver(() => UptimeReport)
export class UptimeReportResolver {
  @Extensions({ cost: 50 })
  @FieldResolver(() => StatusPeriodConnection, { description: 'Newest first.' })
  periods(
    @Ctx() ctx: Context,
    @Root() report: UptimeReport,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<StatusPeriodConnection> {
    return listPeriods(ctx, report.componentId, report, { first: pageSize(first, 50), after });
  }
}

@Resolver(() => BaseStatusChange)
export class BaseStatusChangeResolver {
  @FieldResolver(() => String, { description: 'Who did it.' })
  by(@Ctx() ctx: Context, @Root() change: BaseStatusChange): Promise<string> {
    return actorName(ctx, change.actor);
  }
}

@Resolver(() => StatusCorrection)
export class StatusCorrectionResolver {
  @FieldResolver(() => Component, { nullable: true })
  component(@Ctx() ctx: Context, @Root() correction: StatusCorrection): Promise<Component | null> {
    return findComponent(ctx, viewerOf(ctx.actor), String(correction.componentId));
  }

  @FieldResolver(() => String, { description: 'Who made it.' })
  by(@Ctx() ctx: Context, @Root() correction: StatusCorrection): Promise<string> {
    return actorName(ctx, correction.madeBy);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who withdrew it.' })
  async withdrawnBy(@Ctx() ctx: Context, @Root() { withdrawnBy }: StatusCorrection): Promise<string | null> {
    return withdrawnBy === null ? null : actorName(ctx, withdrawnBy);
  }

  @Mutation(() => StatusCorrection, {
    description: 'Says what the status was over a stretch of the past, whatever the record has, until it is withdrawn.',
  })
  correctComponentStatus(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => CorrectComponentStatusInput) input: CorrectComponentStatusInput,
  ): Promise<StatusCorrection> {
    return correctComponentStatus(ctx, id, input);
  }

  @Mutation(() => StatusCorrection, { description: 'What was there before holds again.' })
  withdrawStatusCorrection(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<StatusCorrection> {
    return withdrawStatusCorrection(ctx, id);
  }
}
