import { calendarDay } from '@signet/domain/calendar';
import type { ComponentStatus } from '@signet/domain/component';
import { dailyHistory } from '@signet/domain/daily-history';
import { impactSpans } from '@signet/domain/incident';
import { weightsFrom } from '@signet/domain/uptime';
import { Extensions, Field, Float, ObjectType } from 'type-graphql';
import type { Viewer } from '@signet/domain/visibility';
import type { Context } from '../../core/context.js';
import { ComponentStatusEnum } from '../../core/graphql/enums.js';
import { StatusSpan } from '../components/component-history.js';
import { Incident } from '../incidents/incident.entity.js';
import { incidentsOn, updatesOfIncidents } from '../incidents/incident.queries.js';
import { Maintenance } from '../maintenances/maintenance.entity.js';
import { maintenancesOn } from '../maintenances/maintenance.queries.js';
import { siteSettings, uptimeSettings } from '../site/site.queries.js';
import { reachingBack } from './history.loader.js';
import { periodsWithin } from './status-periods.js';
import { StatusPeriod } from './uptime-report.js';

@ObjectType()
export class ComponentDay {
  @Field(() => String, { description: "The site's own calendar day, YYYY-MM-DD." })
  date!: string;

  @Field(() => Date)
  from!: Date;

  @Field(() => Date, { description: 'Exclusive; of today, now.' })
  to!: Date;

  @Field(() => ComponentStatusEnum)
  worst!: ComponentStatus;

  @Field(() => Float, { nullable: true, description: '0 to 100, null where nothing is known.' })
  uptime!: number | null;

  @Extensions({ usualLength: 3 })
  @Field(() => [StatusSpan])
  spans!: StatusSpan[];

  @Extensions({ usualLength: 3 })
  @Field(() => [StatusPeriod], {
    description: 'Oldest first; the first may begin before the day, the last end after it.',
  })
  periods!: StatusPeriod[];

  @Extensions({ usualLength: 1 })
  @Field(() => [Incident], { description: 'Whose impact on the component touches the day, newest first.' })
  incidents!: Incident[];

  @Extensions({ usualLength: 1 })
  @Field(() => [Maintenance], { description: 'In progress on the day and covering the component, newest first.' })
  maintenances!: Maintenance[];
}

/** Null for what is no calendar day of the site, or one that has not begun. */
export async function loadDay(
  ctx: Context,
  viewer: Viewer,
  componentId: number,
  date: string,
): Promise<ComponentDay | null> {
  const site = await siteSettings(ctx.db);
  const now = ctx.now();
  const day = calendarDay(date, site.timeZone);
  if (!day || day.from > now) return null;
  const to = day.to < now ? day.to : now;
  const window = { from: day.from, to };
  const { minimumIncidentSeconds } = site;
  const reach = { from: reachingBack(day.from, site), to: new Date(to.getTime() + minimumIncidentSeconds * 1000) };
  const around = await periodsWithin(ctx, componentId, reach);
  const rules = { now, weights: weightsFrom(uptimeSettings(site)), minimumIncidentSeconds };
  const history = dailyHistory(
    [day],
    rules,
  )(around.map((it) => ({ status: it.status, from: it.startsAt, to: it.endsAt })));
  const [counted] = history.days;
  if (!counted) return null;
  return {
    ...counted,
    ...window,
    periods: around.filter(({ startsAt, endsAt }) => startsAt < to && (endsAt === null || endsAt > day.from)),
    incidents: await touching(ctx, await incidentsOn(ctx.db, viewer, componentId, window), componentId, window),
    maintenances: await maintenancesOn(ctx.db, viewer, componentId, window),
  };
}

/** Those that held the component worse than operational within the window. */
async function touching(
  { db }: Context,
  incidents: Incident[],
  componentId: number,
  { from, to }: { from: Date; to: Date },
): Promise<Incident[]> {
  const updates = await updatesOfIncidents(
    db,
    incidents.map(({ id }) => id),
  );
  return incidents.filter(({ id }) =>
    impactSpans(updates.get(id) ?? []).some(
      (span) => span.componentId === componentId && span.from < to && (span.to === null || span.to > from),
    ),
  );
}
