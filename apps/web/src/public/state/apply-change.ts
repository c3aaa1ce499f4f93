import type { PageChangedSubscription } from '../gql/graphql.ts';
import { isTouchedBy } from './component-detail.ts';
import type { ById, CompactHistory, Month, PageState } from './page-state.ts';
import { withoutHistory } from './without-history.ts';

export type PageChange = PageChangedSubscription['pageChanged'];

export type Outcome =
  | { kind: 'applied'; state: PageState }
  /** It is already in the state. */
  | { kind: 'known' }
  /** Something before it was missed, or cannot be told from it: the page has to be read anew. */
  | { kind: 'gap' };

/** Puts a change of revision n+1 on top of a state of revision n. */
export function applyChange(state: PageState, change: PageChange, receivedAt: string): Outcome {
  if (change.revision <= state.revision) return { kind: 'known' };
  if (change.revision > state.revision + 1 || mustBeReadAgain(state, change)) return { kind: 'gap' };

  const gone = (typename: string) =>
    new Set(change.removed.filter((node) => node.typename === typename).map((node) => node.id));
  const goneComponents = gone('Component');
  const incidents = merge(state.incidents, change.incidents, gone('Incident'));
  return {
    kind: 'applied',
    state: {
      ...state,
      revision: change.revision,
      asOf: receivedAt,
      indicator: change.indicator,
      headline: change.headline,
      site: change.site ?? state.site,
      groups: merge(state.groups, change.groups, gone('ComponentGroup')),
      components: merge(state.components, change.components.map(withoutHistory), goneComponents),
      histories: retold(state.histories, change.components, goneComponents),
      incidents: goneComponents.size > 0 ? withoutImpactsOn(goneComponents, incidents) : incidents,
      maintenances: merge(state.maintenances, change.maintenances, gone('Maintenance')),
      metrics: merge(state.metrics, change.metrics, gone('Metric')),
      ...(state.month && { month: monthAfter(state.month, change, goneComponents) }),
    },
  };
}

/** A component that comes into view brings what it was in along; uptimes and postmortems are no part of changes. */
function mustBeReadAgain({ month, postmortem, components, detail }: PageState, change: PageChange): boolean {
  return (
    (detail !== undefined && isTouchedBy(detail, change)) ||
    (month !== undefined && change.components.some(({ id }) => !components[id])) ||
    (postmortem !== undefined && change.incidents.some(({ id }) => id === postmortem.incidentId))
  );
}

function monthAfter(month: Month, { components }: PageChange, gone: ReadonlySet<string>): Month | null {
  const { component } = month;
  if (!component) return month;
  const renamed = components.find(({ id }) => id === component.id);
  return gone.has(component.id)
    ? null
    : { ...month, component: renamed ? { id: renamed.id, name: renamed.name } : component };
}

function merge<T extends { id: string }>(known: ById<T>, changed: readonly T[], gone: ReadonlySet<string>): ById<T> {
  if (changed.length === 0 && gone.size === 0) return known;
  const merged: Record<string, T> = { ...known };
  for (const id of gone) delete merged[id];
  for (const thing of changed) merged[thing.id] = thing;
  return merged;
}

function retold(
  known: ById<CompactHistory>,
  changed: PageChange['components'],
  gone: ReadonlySet<string>,
): ById<CompactHistory> {
  if (changed.length === 0 && gone.size === 0) return known;
  const histories: Record<string, CompactHistory> = { ...known };
  for (const id of gone) delete histories[id];
  for (const { id, history } of changed) histories[id] = history;
  return histories;
}

function withoutImpactsOn(gone: ReadonlySet<string>, incidents: PageState['incidents']): PageState['incidents'] {
  const seen = <T extends { component: { id: string } }>(impacts: readonly T[]) =>
    impacts.filter(({ component }) => !gone.has(component.id));
  return Object.fromEntries(
    Object.entries(incidents).map(([id, incident]) => [
      id,
      {
        ...incident,
        impacts: seen(incident.impacts),
        ...(incident.worstImpacts && { worstImpacts: seen(incident.worstImpacts) }),
        updates: incident.updates.map((update) => ({ ...update, impacts: seen(update.impacts) })),
      },
    ]),
  );
}
