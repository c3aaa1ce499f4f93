import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import { formatDate, formatSeconds } from '../../shared/time-format.ts';
import { formatUptime } from '../../shared/format-uptime.ts';
import { sharesOf } from './shares-of.ts';
import type { StripDay } from './strip-day.ts';

/** "Sun 22 Nov: 97.83% uptime. Partial outage 1 hr 2 min, Operational 22 hr 58 min" */
export function dayWords(i18n: I18n, day: StripDay, locale: string): string {
  const date = formatDate(day.date, locale);
  if (day.spans.every(({ status }) => status === 'UNKNOWN')) return i18n._(msg`${date}: nothing known`);
  const uptime = day.uptime === null ? null : formatUptime(day.uptime, locale);
  const shares = sharesOf(day)
    .map(({ status, seconds }) => `${i18n._(COMPONENT_WORDS[status])} ${formatSeconds(seconds, locale)}`)
    .join(', ');
  if (uptime === null) return i18n._(msg`${date}: ${shares}`);
  return i18n._(
    day.isToday ? msg`${date}: ${uptime} uptime so far. ${shares}` : msg`${date}: ${uptime} uptime. ${shares}`,
  );
}
