import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { DayRun } from '@signet/domain/history-runs';
import type { UnpackedHistory } from '@signet/domain/packed-history';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import { formatDate, shiftDate } from '../../shared/time-format.ts';

/** What the bars show, in a sentence. */
export function useHistorySummary(name: string, { first, runs }: UnpackedHistory, locale: string): string {
  const { t, i18n } = useLingui();
  const days = daysIn(runs);
  const known = daysIn(runs.filter(({ worst }) => worst !== 'UNKNOWN'));
  const troubled = daysIn(runs.filter(isTroubled));
  const last = runs.findLastIndex(isTroubled);
  if (known === 0) return t`${name}: nothing known of the last ${days} days yet`;
  const over = plural(known, { one: 'the one day known', other: 'the last # days' });
  const worst = runs[last]?.worst;
  if (!worst) return t`${name}: no trouble in ${over}`;
  const count = plural(troubled, { one: '# day with trouble', other: '# days with trouble' });
  const date = shiftDate(first, daysIn(runs.slice(0, last + 1)) - 1);
  return t`${name}: ${count} in ${over}, the latest on ${formatDate(date, locale)}: ${i18n._(COMPONENT_WORDS[worst])}`;
}

function isTroubled({ worst }: DayRun): boolean {
  return worst !== 'OPERATIONAL' && worst !== 'UNKNOWN' && worst !== 'UNDER_MAINTENANCE';
}

function daysIn(runs: readonly DayRun[]): number {
  return runs.reduce((sum, { count }) => sum + count, 0);
}
