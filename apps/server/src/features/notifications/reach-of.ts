import type { NewsKind } from '@signet/domain/news';
import { isShownTo, type Audience, type Visibility } from '@signet/domain/visibility';
import type { EntityManager } from 'typeorm';
import { viewableComponents } from '../components/component.queries.js';
import type { Parts, Reach } from '../subscribers/receivers.queries.js';

/** What news are about, whether they are written already or only drafted. */
export interface Subject {
  kind: NewsKind;
  visibility: Visibility;
  /** Every component that it names, or named before. */
  named: readonly { componentId: number }[];
  incidentId: number | null;
}

/** Whom the news of it concern, by audience. */
export async function reachOf(db: EntityManager, { kind, visibility, named, incidentId }: Subject): Promise<Reach> {
  const ids = [...new Set(named.map(({ componentId }) => componentId))];
  const parts = (audience: Audience) => (isShownTo(audience, visibility) ? partsSeenBy(db, audience, ids) : null);
  return { kind, incidentId, parts: { PUBLIC: await parts('PUBLIC'), SIGNED_IN: await parts('SIGNED_IN') } };
}

async function partsSeenBy(db: EntityManager, audience: Audience, ids: readonly number[]): Promise<Parts> {
  if (ids.length === 0) return { componentIds: [], groupIds: [] };
  const components = await viewableComponents(db, { audience, mayEdit: false })
    .andWhere('component.id IN (:...ids)', { ids })
    .getMany();
  return {
    componentIds: components.map(({ id }) => id),
    groupIds: [...new Set(components.flatMap(({ groupId }) => groupId ?? []))],
  };
}
