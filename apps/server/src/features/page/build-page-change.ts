import type { Viewer } from '@signet/domain/visibility';
import { In, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { Context } from '../../core/context.js';
import { revisionOf, type NodeKind, type PageEvent } from '../../core/events/event.entity.js';
import { viewableComponents, viewableGroups } from '../components/component.queries.js';
import { viewableIncidents } from '../incidents/incident.queries.js';
import { viewableMaintenances } from '../maintenances/maintenance.queries.js';
import { viewableMetrics } from '../metrics/metric.queries.js';
import { siteSettings } from '../site/site.queries.js';
import type { PageChange } from './page-change.js';
import { loadPage, pageViewer } from './page.queries.js';

/**
 * What the caller's audience is told of an event: whole entities as they are now. A later event may already
 * have removed one of them; that event says so.
 */
export async function buildPageChange(ctx: Context, event: PageEvent): Promise<PageChange> {
  const viewer = pageViewer(ctx);
  const { changed, removed } = event.consequences[viewer.audience];
  const idsOf = (kind: NodeKind) => changed.filter((node) => node.kind === kind).map((node) => node.id);
  const read = async <T extends ObjectLiteral>(
    kind: NodeKind,
    viewable: (db: EntityManager, by: Viewer) => SelectQueryBuilder<T>,
  ): Promise<T[]> => {
    const ids = idsOf(kind);
    return ids.length === 0
      ? []
      : viewable(ctx.db, viewer)
          .andWhere({ id: In(ids) })
          .getMany();
  };
  const { indicator, headline } = await loadPage(ctx);
  return {
    revision: revisionOf(event, viewer.audience) ?? 0,
    indicator,
    headline,
    groups: await read('ComponentGroup', viewableGroups),
    components: await read('Component', viewableComponents),
    incidents: await read('Incident', viewableIncidents),
    maintenances: await read('Maintenance', viewableMaintenances),
    metrics: await read('Metric', viewableMetrics),
    site: idsOf('Site').length > 0 ? await siteSettings(ctx.db) : null,
    removed: removed.map(({ kind, id }) => ({ typename: kind, id })),
  };
}
