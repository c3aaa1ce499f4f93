import type { PageIndicator } from '@signet/domain/page';
import type {
  ComponentFieldsFragment,
  GroupFieldsFragment,
  HistoryFieldsFragment,
  IncidentFieldsFragment,
  MaintenanceFieldsFragment,
  MetricFieldsFragment,
  SiteFieldsFragment,
} from '../gql/graphql.ts';
import type { ComponentDetail } from './component-detail.ts';

export type Site = SiteFieldsFragment;
export type Group = GroupFieldsFragment;
export type Component = ComponentFieldsFragment;
/** As the server packed it: a page carries ninety days of each component, and most of them are alike. */
export type CompactHistory = HistoryFieldsFragment;
export type Maintenance = MaintenanceFieldsFragment;
export type Metric = MetricFieldsFragment;
export interface Incident extends IncidentFieldsFragment {
  postmortemHtml?: string | null;
  /** How many updates there are where only the newest is kept, as for resolved ones on the page. */
  updateCount?: number;
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
  detail: ComponentDetail | null;
}
