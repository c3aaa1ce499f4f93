import type { DayRun } from '@signet/domain/history-runs';

export function countDays(runs: readonly DayRun[]): number {
  return runs.reduce((sum, { count }) => sum + count, 0);
}
