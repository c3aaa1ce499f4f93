import { worstOf, type ComponentStatus } from './component.js';
import type { History } from './daily-history.js';

export interface CollectiveDay {
  /** YYYY-MM-DD */
  date: string;
  worst: ComponentStatus;
  uptime: number | null;
}

export interface CollectiveHistory {
  from: Date;
  to: Date;
  uptime: number | null;
  /** Oldest first; worked out when read. */
  readonly days: CollectiveDay[];
}

/**
 * The history of a group or a page: each day has the mean uptime and the worst colour of its components, of those
 * of which something is known. All histories must be over the same days; null where there is none.
 */
export function collectiveHistory(histories: readonly History[]): CollectiveHistory | null {
  const [first] = histories;
  if (!first) return null;
  return {
    from: first.from,
    to: first.to,
    uptime: meanOf(histories.map(({ uptime }) => uptime)),
    get days() {
      const byComponent = histories.map(({ days }) => days);
      return first.days.map(({ date }, n) => {
        const days = byComponent.flatMap((all) => all[n] ?? []);
        const known = days.filter(({ worst }) => worst !== 'UNKNOWN');
        return {
          date,
          worst: known.length > 0 ? worstOf(known.map(({ worst }) => worst)) : 'UNKNOWN',
          uptime: meanOf(days.map(({ uptime }) => uptime)),
        };
      });
    },
  };
}

function meanOf(uptimes: readonly (number | null)[]): number | null {
  const known = uptimes.filter((uptime) => uptime !== null);
  return known.length === 0 ? null : known.reduce((sum, uptime) => sum + uptime, 0) / known.length;
}
