import { effectiveStatus, type ComponentStatus } from '@signet/domain/component';
import { foldIncident, type IncidentStatus } from '@signet/domain/incident';
import { summarise, type PageSummary } from '@signet/domain/page';
import { shownTo, type Audience } from '@signet/domain/visibility';
import type { Catalogue } from '../components/use-catalogue.ts';
import type { IncidentStoryFragment, MaintenanceFactsFragment } from '../gql/graphql.ts';
import type { Draft } from './draft.ts';
import { impactDelta, type ChosenImpacts } from './impact-delta.ts';

export interface PageFactsNow {
  catalogue: Catalogue;
  openIncidents: readonly IncidentStoryFragment[];
  maintenances: readonly MaintenanceFactsFragment[];
  majorOutageThreshold: number;
}

export interface DraftedIncident {
  status: IncidentStatus;
  resolvedAt: string | null;
  impacts: ChosenImpacts;
}

export interface PagePreview extends PageSummary {
  /** What the page would show otherwise than now. */
  changes: { componentId: string; name: string; from: ComponentStatus; to: ComponentStatus }[];
}

/** When the draft will stand in the story: after everything there is, unless it is backdated. */
export function draftedAt(draft: Draft, incident: IncidentStoryFragment | null, now: number): string {
  if (draft.at) return draft.at;
  const newest = incident?.updates[0] ? new Date(incident.updates[0].postedAt).getTime() : 0;
  return new Date(Math.max(now, newest + 1)).toISOString();
}

/** The incident as it will be told once the draft is among its updates, also when the draft is backdated. */
export function draftedIncident(draft: Draft, incident: IncidentStoryFragment | null, now: number): DraftedIncident {
  const before = (incident?.updates ?? []).toReversed().map((update, index) => ({
    id: index,
    status: update.status,
    postedAt: new Date(update.postedAt),
    impacts: update.impacts.map(({ component, status }) => ({ componentId: component.id, status })),
  }));
  const mine = {
    id: before.length,
    status: draft.status,
    postedAt: new Date(draftedAt(draft, incident, now)),
    impacts: draft.status === 'RESOLVED' ? [] : impactDelta(draft.seen?.impacts ?? {}, draft.impacts),
  };
  const { status, resolvedAt, impacts } = foldIncident<string>([...before, mine]);
  return { status, resolvedAt: resolvedAt?.toISOString() ?? null, impacts: Object.fromEntries(impacts) };
}

/** Headline and changed components for those who will see the incident. */
export function previewPage(
  { catalogue, openIncidents, maintenances, majorOutageThreshold }: PageFactsNow,
  draft: Draft,
  drafted: DraftedIncident,
  incidentId: string | null,
): PagePreview {
  const audience: Audience = draft.visibility === 'PUBLIC' ? 'PUBLIC' : 'SIGNED_IN';
  const shown = shownTo(audience);
  const visibilityOf = new Map(catalogue.groups.map(({ id, visibility }) => [id, visibility]));
  const components = catalogue.components.filter(
    ({ enabled, group }) => enabled && shown.includes(visibilityOf.get(group?.id ?? '') ?? 'PUBLIC'),
  );

  const others = openIncidents
    .filter(({ id, visibility }) => id !== incidentId && shown.includes(visibility))
    .map(({ title, status, impacts }) => ({
      title,
      status,
      impacts: new Map(impacts.map((it) => [it.component.id, it.status])),
    }));
  const counts = drafted.status !== 'RESOLVED' && shown.includes(draft.visibility);
  const after = counts
    ? [{ title: draft.title, status: drafted.status, impacts: new Map(Object.entries(drafted.impacts)) }, ...others]
    : others;

  const working = maintenances.filter(
    ({ status, visibility }) => status === 'IN_PROGRESS' && shown.includes(visibility),
  );
  const withStatus = components.map(({ id, name, status, baseStatus }) => ({
    componentId: id,
    name,
    from: status,
    to: effectiveStatus({
      base: baseStatus,
      maintenances: working.flatMap((it) =>
        it.components.filter(({ component }) => component.id === id).map((impact) => impact.status),
      ),
      impacts: after.flatMap(({ impacts }) => impacts.get(id) ?? []),
    }),
  }));
  return {
    ...summarise({
      components: withStatus.map(({ name, to }) => ({ name, status: to })),
      openIncidents: after,
      majorOutageThreshold,
    }),
    changes: withStatus.filter(({ from, to }) => from !== to),
  };
}
