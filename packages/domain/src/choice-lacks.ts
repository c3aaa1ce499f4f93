import type { TopicKind } from './subscription.js';

interface Choice {
  wholePage: boolean;
  incidents: boolean;
  maintenances: boolean;
  componentStatuses: boolean;
}

/** What somebody must choose still, as otherwise they would never be told anything; null if nothing. */
export function choiceLacks(choice: Choice, topics: readonly { kind: TopicKind }[]): 'wholePage' | 'incidents' | null {
  if (!choice.wholePage && topics.length === 0) return 'wholePage';
  const isOfOneIncident = !choice.wholePage && topics.every(({ kind }) => kind === 'INCIDENT');
  const isOfNoKind = !choice.incidents && !choice.maintenances && !choice.componentStatuses;
  return isOfNoKind && !isOfOneIncident ? 'incidents' : null;
}
