import { nextOfSeries } from '../../shared/next-of-series.ts';
import type { Maintenance, PageState } from './page-state.ts';

/** So many that are planned stand as cards. */
const MOST_CARDS = 3;

export interface PlannedWork {
  /** In progress, then what is planned next, by their start. */
  shown: Maintenance[];
  /** All others that are planned, by their start. */
  folded: Maintenance[];
}

/** Of work that recurs only the next occurrence stands as a card. */
export function plannedWork({ maintenances }: Pick<PageState, 'maintenances'>): PlannedWork {
  const byStart = Object.values(maintenances).toSorted((a, b) => a.plannedStart.localeCompare(b.plannedStart));
  const scheduled = byStart.filter(({ status }) => status === 'SCHEDULED');
  const next = new Set(nextOfSeries(scheduled).slice(0, MOST_CARDS));
  return {
    shown: [...byStart.filter(({ status }) => status === 'IN_PROGRESS'), ...next],
    folded: scheduled.filter((maintenance) => !next.has(maintenance)),
  };
}
