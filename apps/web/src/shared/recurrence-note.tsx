import { useLingui } from '@lingui/react';
import { useClock } from './clock.tsx';
import type { RecurrenceShape } from './maintenance-shape.ts';
import { recurrenceWords } from './recurrence-words.ts';
import { calendarDate } from './time-format.ts';

/** In what rhythm it comes again. Says whose days are meant where they are not those of the times around it. */
export function RecurrenceNote({
  recurrence: { rule, timeZone },
  from,
}: {
  recurrence: RecurrenceShape;
  from: string;
}) {
  const { i18n } = useLingui();
  const { locale, zone } = useClock();
  const words = recurrenceWords(i18n, rule, locale);
  const otherDays = calendarDate(from, timeZone) !== calendarDate(from, zone);
  return otherDays ? `${words} (${timeZone})` : words;
}
