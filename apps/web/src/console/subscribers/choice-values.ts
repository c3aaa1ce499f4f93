import type { SubscriberFactsFragment } from '../gql/graphql.ts';

export interface ChoiceValues {
  /** "incident": of nothing but the incident that they chose. */
  scope: 'page' | 'parts' | 'incident';
  componentIds: string[];
  groupIds: string[];
  incidents: boolean;
  maintenances: boolean;
  componentStatuses: boolean;
  /** Whether news of the incident that they chose go on. */
  keepsIncident: boolean;
}

export const USUAL_CHOICES: ChoiceValues = {
  scope: 'page',
  componentIds: [],
  groupIds: [],
  incidents: true,
  maintenances: true,
  componentStatuses: false,
  keepsIncident: false,
};

type Chosen = Pick<
  SubscriberFactsFragment,
  'wholePage' | 'incidents' | 'maintenances' | 'componentStatuses' | 'topics'
>;

export function incidentOf({ topics }: Pick<Chosen, 'topics'>): Chosen['topics'][number] | undefined {
  return topics.find(({ kind }) => kind === 'INCIDENT');
}

export function choiceValues({ wholePage, incidents, maintenances, componentStatuses, topics }: Chosen): ChoiceValues {
  const idsOf = (of: string) => topics.flatMap(({ kind, id }) => (kind === of ? [id] : []));
  const hasParts = idsOf('COMPONENT').length + idsOf('GROUP').length > 0;
  const hasIncident = idsOf('INCIDENT').length > 0;
  return {
    scope: wholePage ? 'page' : hasParts || !hasIncident ? 'parts' : 'incident',
    componentIds: idsOf('COMPONENT'),
    groupIds: idsOf('GROUP'),
    incidents,
    maintenances,
    componentStatuses,
    keepsIncident: hasIncident,
  };
}

/** What the server is told of them; parts count only where they are what is told. */
export function choiceInput({ scope, keepsIncident, componentIds, groupIds, ...kinds }: ChoiceValues) {
  return {
    ...kinds,
    wholePage: scope === 'page',
    componentIds: scope === 'parts' ? componentIds : [],
    groupIds: scope === 'parts' ? groupIds : [],
    ...(!(keepsIncident || scope === 'incident') && { incidentId: null }),
  };
}
