import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TimeStyle } from '../time-format.ts';
import { isInUtc } from './is-in-utc.ts';
import type { MetricChartShape } from './metric-chart-shape.ts';

type Slots = Pick<MetricChartShape, 'range' | 'from' | 'to' | 'slots'>;

/** "26 Nov, 14:05–14:10"; of whole days "26 Nov 2026 (UTC)". */
export function slotWords(i18n: I18n, { range, from, to, slots }: Slots, slot: number, style: TimeStyle): string {
  const width = (Date.parse(to) - Date.parse(from)) / slots;
  const start = Date.parse(from) + slot * width;
  if (isInUtc(range)) {
    const date = dayFormat(style.locale).format(start);
    return i18n._(msg`${date} (UTC)`);
  }
  return timeFormat(style).formatRange(start, start + width);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(locale: string): Intl.DateTimeFormat {
  return kept(`${locale} days`, locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
}

function timeFormat({ locale, zone }: TimeStyle): Intl.DateTimeFormat {
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  return kept(`${locale} ${zone}`, locale, { timeZone: zone, day: 'numeric', month: 'short', ...clock });
}

function kept(key: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  let known = formats.get(key);
  if (!known) formats.set(key, (known = new Intl.DateTimeFormat(locale, options)));
  return known;
}
