import type { I18n } from '@lingui/core';
import { msg, plural, selectOrdinal } from '@lingui/core/macro';
import { recurrencePattern, WEEKDAYS, type Weekday } from '@signet/domain/recurrence-pattern';
import { formatList, formatWeekday } from './time-format.ts';

/** "repeats every Sunday"; of a rule that is too particular for words, that it repeats. */
export function recurrenceWords(i18n: I18n, rule: string, locale: string): string {
  const pattern = recurrencePattern(rule);
  const nameOf = (day: Weekday) => formatWeekday(WEEKDAYS.indexOf(day), locale);
  switch (pattern?.kind) {
    case 'daily':
      return i18n._(msg`repeats ${plural(pattern.interval, { one: 'every day', other: 'every # days' })}`);
    case 'weekly': {
      const { interval, days } = pattern;
      const list = formatList(days.map(nameOf), locale);
      if (!list) return i18n._(msg`repeats ${plural(interval, { one: 'every week', other: 'every # weeks' })}`);
      return interval === 1
        ? i18n._(msg`repeats every ${list}`)
        : i18n._(msg`repeats every ${interval} weeks on ${list}`);
    }
    case 'monthly':
      return i18n._(msg`repeats every month`);
    case 'monthly-on-day': {
      const { day } = pattern;
      return day === -1
        ? i18n._(msg`repeats on the last day of every month`)
        : i18n._(
            msg`repeats on the ${selectOrdinal(day, { one: '#st', two: '#nd', few: '#rd', other: '#th' })} of every month`,
          );
    }
    case 'monthly-on-weekday': {
      const { nth } = pattern;
      const weekday = nameOf(pattern.weekday);
      return nth === -1
        ? i18n._(msg`repeats on the last ${weekday} of every month`)
        : i18n._(
            msg`repeats on the ${selectOrdinal(nth, { one: '#st', two: '#nd', few: '#rd', other: '#th' })} ${weekday} of every month`,
          );
    }
    case 'yearly':
      return i18n._(msg`repeats every year`);
    case undefined:
      return i18n._(msg`repeats`);
  }
}
