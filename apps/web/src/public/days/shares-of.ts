import { severityOf } from '@signet/domain/component';
import type { DayRun } from '@signet/domain/history-runs';

/** How long each status held, the worst first. */
export function sharesOf({ spans }: Pick<DayRun, 'spans'>): DayRun['spans'] {
  return spans.filter(({ seconds }) => seconds > 0).toSorted((a, b) => severityOf(b.status) - severityOf(a.status));
}
