import type { ComponentStatus } from '@signet/domain/component';

/** One of the provider's components, whether it is followed or not. */
export interface ReadComponent {
  key: string;
  name: string;
  group: string | null;
  status: ComponentStatus;
  /** The provider's word for it, or why it is UNKNOWN. */
  statusText: string | null;
  description: string | null;
}

/** What is told of components. */
interface Covering {
  /** The keys of those that are named; null where none is. */
  covers: readonly string[] | null;
}

export interface ReadIncident extends Covering {
  key: string;
  title: string;
  url: string | null;
  /** In the provider's words, as impact. */
  status: string;
  startedAt: Date | null;
  impact: string | null;
}

export interface ReadMaintenance extends Covering {
  key: string;
  title: string;
  url: string | null;
  status: string;
  startsAt: Date | null;
  endsAt: Date | null;
  isInProgress: boolean;
}

/** What a provider tells of that which is followed, in our words. */
export interface Reading {
  /** False where nothing could be read, which is more than that a part is UNKNOWN. */
  isRead: boolean;
  status: ComponentStatus;
  /** What made the status, or why it is UNKNOWN; null when all is well. */
  statusText: string | null;
  /** Those under way that touch what is followed, or do not say what they touch. */
  incidents: ReadIncident[];
  maintenances: ReadMaintenance[];
  /** The provider's own time of what it tells, if it has one. */
  observedAt: Date | null;
  /** All that can be followed one by one, without headings. */
  components: ReadComponent[];
}

/** What cannot be read is not well. */
export function unknown(reason: string): Reading {
  return {
    isRead: false,
    status: 'UNKNOWN',
    statusText: reason,
    incidents: [],
    maintenances: [],
    observedAt: null,
    components: [],
  };
}
