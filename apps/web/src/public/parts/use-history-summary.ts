import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import { formatDate } from '../../shared/time-format.ts';
import type { HistoryDay } from '../state/history.ts';

/** What the bars show, in a sentence. */
export function useHistorySummary(name: string, days: readonly HistoryDay[], locale: string): string {
  const { t, i18n } = useLingui();
  const known = days.filter(({ worst }) => worst !== 'UNKNOWN');
  const troubled = known.filter(({ worst }) => worst !== 'OPERATIONAL' && worst !== 'UNDER_MAINTENANCE');
  const last = troubled.at(-1);
  if (known.length === 0) return t`${name}: nothing known of the last ${days.length} days yet`;
  const over = plural(known.length, { one: 'the one day known', other: 'the last # days' });
  if (!last) return t`${name}: no trouble in ${over}`;
  const count = plural(troubled.length, { one: '# day with trouble', other: '# days with trouble' });
  return t`${name}: ${count} in ${over}, the latest on ${formatDate(last.date, locale)}: ${i18n._(COMPONENT_WORDS[last.worst])}`;
}
