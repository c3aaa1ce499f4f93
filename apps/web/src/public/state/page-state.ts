import type { PageIndicator } from '@signet/domain/page';
import type { Channel } from '@signet/domain/subscription';
import type {
  ChartFieldsFragment,
  ComponentFieldsFragment,
  GroupFieldsFragment,
  HistoryFieldsFragment,
  ImpactFieldsFragment,
  IncidentFieldsFragment,
  MaintenanceFieldsFragment,
  ManagedFieldsFragment,
  MetricFieldsFragment,
  SiteFieldsFragment,
} from '../gql/graphql.ts';
import type { ComponentDetail } from './component-detail.ts';

export interface Site extends SiteFieldsFragment {
  /** Known where one subscribes only. */
  offeredChannels?: readonly Channel[];
}
export type Group = GroupFieldsFragment;
export type Component = ComponentFieldsFragment;
/** As the server packed it: a page carries ninety days of each component, and most of them are alike. */
export type CompactHistory = HistoryFieldsFragment;
export type Maintenance = MaintenanceFieldsFragment;
export type Metric = MetricFieldsFragment;
/** No part of the state: a page carries it as it is drawn, and whoever wants to read its values asks for them. */
export type MetricChart = ChartFieldsFragment;
export interface Incident extends IncidentFieldsFragment {
  /** The worst that it did to each component that it ever named; not known where no page shows it. */
  worstImpacts?: readonly ImpactFieldsFragment[];
  /** How many updates there are where only the newest is kept, as for resolved ones on the page. */
  updateCount?: number;
}

/** A month of the history: what stands in it is found among the page's incidents and maintenances. */
export interface Month {
  /** YYYY-MM */
  month: string;
  previous: string | null;
  next: string | null;
  /** The one that the month is of; null for all. */
  component: { id: string; name: string } | null;
  /** The site's calendar days up to today, newest first. */
  dates: readonly string[];
}

export interface Postmortem {
  incidentId: string;
  html: string;
}

export type ById<T> = Readonly<Record<string, T>>;

/** Everything that the page shows, each thing once, by id. Orders and sections are derived from it. */
export interface PageState {
  revision: number;
  /** The moment that the data speaks of: when it was generated, then when the last change came in. */
  asOf: string;
  indicator: PageIndicator;
  headline: string;
  site: Site;
  groups: ById<Group>;
  components: ById<Component>;
  histories: ById<CompactHistory>;
  incidents: ById<Incident>;
  maintenances: ById<Maintenance>;
  metrics: ById<Metric>;
  /** On the page of one component. */
  detail?: ComponentDetail;
  /** What a page of the history is of; null where that is gone. */
  month?: Month | null;
  postmortem?: Postmortem;
  /** Behind a mailed link; null where that leads nowhere any more. */
  subscription?: ManagedFieldsFragment | null;
}
