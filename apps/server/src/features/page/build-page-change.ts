import { shownTo } from '@signet/domain/visibility';
import type { Context } from '../../core/context.js';
import { revisionOf, type NodeKind, type PageEvent } from '../../core/events/event.entity.js';
import { groupById, viewableComponent } from '../components/component.loaders.js';
import { incidentById } from '../incidents/incident.loaders.js';
import { maintenanceById } from '../maintenances/maintenance.loaders.js';
import { metricById } from '../metrics/metric.loaders.js';
import { siteSettings } from '../site/site.queries.js';
import type { PageChange } from './page-change.js';
import { loadSummary, pageViewer } from './page.queries.js';

/**
 * What the caller's audience is told of an event: whole entities as they are now. A later event may already
 * have removed one of them; that event says so.
 */
export async function buildPageChange(ctx: Context, event: PageEvent): Promise<PageChange> {
  const viewer = pageViewer(ctx);
  const { changed, removed } = event.consequences[viewer.audience];
  const idsOf = (kind: NodeKind) => changed.filter((node) => node.kind === kind).map((node) => node.id);
  const shown = <T extends { visibility: 'PUBLIC' | 'AUTHENTICATED' | 'HIDDEN' }>(nodes: (T | Error | null)[]): T[] =>
    present(nodes).filter((node) => shownTo(viewer.audience).includes(node.visibility));
  const { loaders } = ctx;
  return {
    revision: revisionOf(event, viewer.audience) ?? 0,
    ...(await loadSummary(ctx)),
    groups: shown(await loaders.get(groupById).loadMany(idsOf('ComponentGroup'))),
    components: present(await loaders.get(viewableComponent(viewer)).loadMany(idsOf('Component'))),
    incidents: shown(await loaders.get(incidentById).loadMany(idsOf('Incident'))),
    maintenances: shown(await loaders.get(maintenanceById).loadMany(idsOf('Maintenance'))),
    metrics: shown(await loaders.get(metricById).loadMany(idsOf('Metric'))),
    site: idsOf('Site').length > 0 ? await siteSettings(ctx.db) : null,
    removed: removed.map(({ kind, id }) => ({ typename: kind, id })),
  };
}

function present<T>(nodes: readonly (T | Error | null)[]): T[] {
  return nodes.filter((node): node is T => node !== null && !(node instanceof Error));
}
