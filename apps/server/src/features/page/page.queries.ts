import { lastDays } from '@signet/domain/calendar';
import { summarise } from '@signet/domain/page';
import type { Audience, Viewer } from '@signet/domain/visibility';
import type { Context } from '../../core/context.js';
import { viewerOf } from '../../core/actor.js';
import { SITE_STATE_ID, SiteState } from '../../core/events/site-state.entity.js';
import { allComponents, allGroups } from '../components/component.queries.js';
import { incidentsStartedBetween, openIncidents } from '../incidents/incident.queries.js';
import { comingMaintenances, maintenancesStartedBetween } from '../maintenances/maintenance.queries.js';
import { siteSettings } from '../site/site.queries.js';
import { statusesOf } from '../timelines/component-status.js';
import type { StatusPage, TimelineDay } from './status-page.js';
import { daysWith } from './timeline-days.js';

/** Whoever looks at the page sees what their audience sees: no drafts, no disabled components. */
export function pageViewer(ctx: Context): Viewer {
  return { audience: viewerOf(ctx.actor).audience, mayEdit: false };
}

export async function revisionFor({ db }: Context, audience: Audience): Promise<number> {
  const state = await db.findOneByOrFail(SiteState, { id: SITE_STATE_ID });
  return audience === 'PUBLIC' ? state.publicRevision : state.signedInRevision;
}

/**
 * The revision is read first: what is read after it may be newer but never older than it says, and a
 * reader who then applies a change that is already in loses nothing.
 */
export async function loadPage(ctx: Context): Promise<StatusPage> {
  const viewer = pageViewer(ctx);
  const revision = await revisionFor(ctx, viewer.audience);
  const site = await siteSettings(ctx.db);
  const groups = await allGroups(ctx.db, viewer);
  const components = await allComponents(ctx.db, viewer);
  const activeIncidents = await openIncidents(ctx.db, viewer);
  const maintenances = await comingMaintenances(ctx.db, viewer);
  const statuses = await statusesOf(
    ctx,
    components.map((component) => component.id),
  );
  return {
    revision,
    generatedAt: ctx.now(),
    site,
    ...summarise({
      components: components.map(({ name }, n) => ({ name, status: statuses[n] ?? 'UNKNOWN' })),
      openIncidents: activeIncidents,
      majorOutageThreshold: site.majorOutageThreshold,
    }),
    groups,
    components: components.filter((component) => component.groupId === null),
    activeIncidents,
    maintenances,
  };
}

/** The last days, today first, quiet ones included. */
export async function loadTimeline(ctx: Context, count: number): Promise<TimelineDay[]> {
  const viewer = pageViewer(ctx);
  const { timeZone } = await siteSettings(ctx.db);
  const days = lastDays(ctx.now(), count, timeZone).toReversed();
  const [newest, oldest] = [days[0], days.at(-1)];
  if (!newest || !oldest) return [];
  const incidents = await incidentsStartedBetween(ctx.db, viewer, oldest.from, newest.to);
  const maintenances = await maintenancesStartedBetween(ctx.db, viewer, oldest.from, newest.to);
  return daysWith(days, incidents, maintenances);
}
