import type { ComponentQuery } from '../gql/graphql.ts';
import type { PageChange } from './apply-change.ts';

type Answered = NonNullable<ComponentQuery['component']>;

/** What the page of one component shows beyond what the status page knows of it. It is read whole, never patched. */
export interface ComponentDetail {
  id: string;
  /** Of the moment of reading, and since when. */
  status: Answered['status'];
  statusSince: string;
  groupName: string | null;
  /** Over 90 days. */
  quarter: Answered['quarter'];
  /** Over 365 days. */
  year: Answered['year'];
  incidents: ComponentQuery['incidents'];
  maintenances: ComponentQuery['maintenances'];
}

export type StatusPeriod = ComponentDetail['year']['periods']['nodes'][number];

type Rest = Pick<ComponentQuery, 'incidents' | 'maintenances'>;

export function detailFromData(component: Answered, { incidents, maintenances }: Rest): ComponentDetail {
  const { id, status, statusSince, group, quarter, year } = component;
  return { id, status, statusSince, groupName: group?.name ?? null, quarter, year, incidents, maintenances };
}

/** Whether a change makes the detail old. */
export function isTouchedBy(
  detail: ComponentDetail,
  { components, incidents, maintenances, site, removed }: PageChange,
) {
  const { id } = detail;
  const isIt = ({ component }: { component: { id: string } }) => component.id === id;
  const listed = new Set([...detail.incidents.nodes, ...detail.maintenances.nodes].map((thing) => thing.id));
  return (
    site !== null ||
    components.some((component) => component.id === id) ||
    incidents.some(({ updates }) => updates.some(({ impacts }) => impacts.some(isIt))) ||
    maintenances.some((maintenance) => maintenance.components.some(isIt)) ||
    [...incidents, ...maintenances, ...removed].some((thing) => listed.has(thing.id))
  );
}
