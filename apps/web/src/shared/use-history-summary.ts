import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { DayRun } from '@signet/domain/history-runs';
import type { UnpackedHistory } from '@signet/domain/packed-history';
import { COMPONENT_WORDS } from './status-words.ts';
import { formatDate, shiftDate } from './time-format.ts';
import { countDays } from './count-days.ts';

/** What the bars show, in a sentence without its subject. */
export function useHistorySummary({ first, runs }: UnpackedHistory, locale: string): string {
  const { t, i18n } = useLingui();
  const days = countDays(runs);
  const known = countDays(runs.filter(({ worst }) => worst !== 'UNKNOWN'));
  const troubled = countDays(runs.filter(isTroubled));
  const last = runs.findLastIndex(isTroubled);
  if (known === 0) return t`nothing known of the last ${days} days yet`;
  const over = plural(known, { one: 'the one day known', other: 'the last # days' });
  const worst = runs[last]?.worst;
  if (!worst) return t`no trouble in ${over}`;
  const count = plural(troubled, { one: '# day with trouble', other: '# days with trouble' });
  const date = shiftDate(first, countDays(runs.slice(0, last + 1)) - 1);
  return t`${count} in ${over}, the latest on ${formatDate(date, locale)}: ${i18n._(COMPONENT_WORDS[worst])}`;
}

function isTroubled({ worst }: DayRun): boolean {
  return worst !== 'OPERATIONAL' && worst !== 'UNKNOWN' && worst !== 'UNDER_MAINTENANCE';
}
