import { severityOf, worstOf, type ComponentStatus } from './component.js';
import type { IncidentStatus } from './incident.js';
import { INCIDENT_WORDS } from './words.js';

export const PAGE_INDICATORS = [
  'OPERATIONAL',
  'UNKNOWN',
  'MAINTENANCE',
  'DEGRADED',
  'PARTIAL_OUTAGE',
  'MAJOR_OUTAGE',
] as const;
export type PageIndicator = (typeof PAGE_INDICATORS)[number];

export const DEFAULT_MAJOR_OUTAGE_THRESHOLD = 0.25;

export interface PageFacts {
  /** The enabled components that the audience may see, with their effective status. */
  components: readonly { name: string; status: ComponentStatus }[];
  /** The unresolved incidents that the audience may see, as the page lists them. */
  openIncidents: readonly { title: string; status: IncidentStatus }[];
  majorOutageThreshold: number;
}

export interface PageSummary {
  indicator: PageIndicator;
  headline: string;
}

export function summarise(facts: PageFacts): PageSummary {
  return { indicator: indicatorOf(facts), headline: headlineOf(facts) };
}

/** The first row of the truth table that holds. */
export function indicatorOf({ components, openIncidents, majorOutageThreshold }: PageFacts): PageIndicator {
  const count = (status: ComponentStatus) => components.filter((c) => c.status === status).length;
  const majors = count('MAJOR_OUTAGE');
  if (components.length > 0 && majors / components.length >= majorOutageThreshold) return 'MAJOR_OUTAGE';
  if (majors > 0 || count('PARTIAL_OUTAGE') > 0) return 'PARTIAL_OUTAGE';
  if (count('DEGRADED_PERFORMANCE') > 0 || openIncidents.length > 0) return 'DEGRADED';
  if (count('UNDER_MAINTENANCE') > 0) return 'MAINTENANCE';
  if (count('UNKNOWN') > 0) return 'UNKNOWN';
  return 'OPERATIONAL';
}

/** What is said of one component ("API: partial outage"), and of several ("3 components have a partial outage"). */
const STATUS_WORDS: Record<Exclude<ComponentStatus, 'OPERATIONAL'>, { one: string; many: string }> = {
  MAJOR_OUTAGE: { one: ': major outage', many: 'have a major outage' },
  PARTIAL_OUTAGE: { one: ': partial outage', many: 'have a partial outage' },
  DEGRADED_PERFORMANCE: { one: ': degraded performance', many: 'have degraded performance' },
  UNDER_MAINTENANCE: { one: ' is under maintenance', many: 'are under maintenance' },
  UNKNOWN: { one: ' has an unknown status', many: 'have an unknown status' },
};

/**
 * One sentence over the components at the worst status. An open incident speaks where no component is
 * degraded or worse, as the indicator is then DEGRADED by the incident alone.
 */
export function headlineOf({ components, openIncidents }: Pick<PageFacts, 'components' | 'openIncidents'>): string {
  const worst = worstOf(components.map((c) => c.status));
  const [incident] = openIncidents;
  if (incident && severityOf(worst) < severityOf('DEGRADED_PERFORMANCE')) {
    return openIncidents.length === 1
      ? `${INCIDENT_WORDS[incident.status]}: ${incident.title}`
      : `${openIncidents.length} open incidents`;
  }
  if (worst === 'OPERATIONAL') return 'All systems operational';

  const words = STATUS_WORDS[worst];
  const [first, ...others] = components.filter((c) => c.status === worst);
  const affected = components.filter((c) => c.status !== 'OPERATIONAL').length;
  const lesser = affected - others.length - 1;
  const rest = lesser > 0 ? `; ${lesser} more affected` : '';
  if (others.length === 0) return `${first?.name}${words.one}${rest}`;
  if (others.length + 1 === components.length) return `All systems ${words.many}`;
  return `${others.length + 1} components ${words.many}${rest}`;
}
