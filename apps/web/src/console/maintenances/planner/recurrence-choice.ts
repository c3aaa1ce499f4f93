import { ruleOf, WEEKDAYS, type Weekday } from '@signet/domain/recurrence-pattern';
import { z } from 'zod';
import { calendarDate } from '../../../shared/time-format.ts';

export const REPEATS = ['never', 'daily', 'weekly', 'monthly', 'own'] as const;
export const MONTHLY_ON = ['day', 'nth', 'last'] as const;
export type Repeats = (typeof REPEATS)[number];
export type MonthlyOn = (typeof MONTHLY_ON)[number];

/** What is chosen; also what was before another rhythm was, so that it is there again. */
export const recurrenceChoice = z.object({
  repeats: z.enum(REPEATS),
  /** Weekdays beside that of the first time. */
  alsoOn: z.array(z.enum(WEEKDAYS)),
  monthlyOn: z.enum(MONTHLY_ON),
  /** As typed. */
  ownRule: z.string(),
});
export type RecurrenceChoice = z.infer<typeof recurrenceChoice>;

export const NO_RECURRENCE: RecurrenceChoice = { repeats: 'never', alsoOn: [], monthlyOn: 'day', ownRule: '' };

export interface DayOfMonth {
  weekday: Weekday;
  /** From 1 to 31. */
  day: number;
  /** Which such weekday of its month, from 1 to 5. */
  nth: number;
  isLast: boolean;
}

/** Where in its month an instant lies, by the clock of the zone. */
export function dayOfMonth(at: string, zone: string): DayOfMonth {
  const date = calendarDate(at, zone);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const midnight = new Date(`${date}T00:00:00Z`);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return {
    weekday: WEEKDAYS[(midnight.getUTCDay() + 6) % 7] ?? 'MO',
    day,
    nth: Math.ceil(day / 7),
    isLast: day + 7 > length,
  };
}

/** What "monthly" can mean for this day: only some are the last such weekday, and not every month has a fifth. */
export function monthlyOptions({ nth, isLast }: DayOfMonth): MonthlyOn[] {
  return MONTHLY_ON.filter((on) => on === 'day' || (on === 'nth' ? nth < 5 : isLast));
}

/** The chosen one, as far as this day can be that. */
export function monthlyOnFor({ monthlyOn }: RecurrenceChoice, day: DayOfMonth): MonthlyOn {
  return monthlyOptions(day).includes(monthlyOn) ? monthlyOn : 'day';
}

/** The rule of a first time at `start`; null where it does not repeat. */
export function chosenRule(choice: RecurrenceChoice, start: string, zone: string): string | null {
  const first = dayOfMonth(start, zone);
  switch (choice.repeats) {
    case 'never':
      return null;
    case 'daily':
      return ruleOf({ kind: 'daily', interval: 1 });
    case 'weekly': {
      const days = WEEKDAYS.filter((day) => day === first.weekday || choice.alsoOn.includes(day));
      return ruleOf({ kind: 'weekly', interval: 1, days });
    }
    case 'monthly': {
      const on = monthlyOnFor(choice, first);
      if (on === 'day') return ruleOf({ kind: 'monthly-on-day', day: first.day });
      return ruleOf({ kind: 'monthly-on-weekday', nth: on === 'last' ? -1 : first.nth, weekday: first.weekday });
    }
    case 'own':
      return choice.ownRule
        .trim()
        .replace(/^RRULE:/i, '')
        .toUpperCase();
  }
}
