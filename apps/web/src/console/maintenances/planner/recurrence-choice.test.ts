import { nextOccurrences, recurrenceProblem } from '@signet/domain/recurrence';
import { expect, test } from 'vitest';
import { chosenRule, dayOfMonth, monthlyOptions, NO_RECURRENCE, type RecurrenceChoice } from './recurrence-choice.ts';

const SATURDAY = '2026-11-28T02:00:00.000Z';
const choice = (changes: Partial<RecurrenceChoice>): RecurrenceChoice => ({ ...NO_RECURRENCE, ...changes });

test.each<[Partial<RecurrenceChoice>, string | null]>([
  [{ repeats: 'never' }, null],
  [{ repeats: 'daily' }, 'FREQ=DAILY'],
  [{ repeats: 'weekly' }, 'FREQ=WEEKLY;BYDAY=SA'],
  [{ repeats: 'weekly', alsoOn: ['WE', 'SA', 'MO'] }, 'FREQ=WEEKLY;BYDAY=MO,WE,SA'],
  [{ repeats: 'monthly', monthlyOn: 'day' }, 'FREQ=MONTHLY;BYMONTHDAY=28'],
  [{ repeats: 'monthly', monthlyOn: 'nth' }, 'FREQ=MONTHLY;BYDAY=4SA'],
  [{ repeats: 'monthly', monthlyOn: 'last' }, 'FREQ=MONTHLY;BYDAY=-1SA'],
  [{ repeats: 'own', ownRule: ' rrule:freq=weekly;interval=2 ' }, 'FREQ=WEEKLY;INTERVAL=2'],
])('%o from a Saturday is %s', (changes, rule) => {
  expect(chosenRule(choice(changes), SATURDAY, 'Europe/Madrid')).toBe(rule);
});

test('the day is that of the zone', () => {
  expect(chosenRule(choice({ repeats: 'weekly' }), SATURDAY, 'America/Lima')).toBe('FREQ=WEEKLY;BYDAY=FR');
});

test('what a day cannot be is not offered, and not meant', () => {
  const third = '2026-11-21T02:00:00.000Z';
  expect(monthlyOptions(dayOfMonth(third, 'UTC'))).toEqual(['day', 'nth']);
  expect(chosenRule(choice({ repeats: 'monthly', monthlyOn: 'last' }), third, 'UTC')).toBe(
    'FREQ=MONTHLY;BYMONTHDAY=21',
  );
  expect(monthlyOptions(dayOfMonth('2028-02-29T02:00:00.000Z', 'UTC'))).toEqual(['day', 'last']);
  expect(monthlyOptions(dayOfMonth(SATURDAY, 'UTC'))).toEqual(['day', 'nth', 'last']);
});

test('the first time is always one that the rule names, on each day of two years', () => {
  for (let n = 0; n < 731; n += 1) {
    const start = new Date(Date.UTC(2027, 0, 1 + n, 10)).toISOString();
    const every = (['daily', 'weekly'] as const).map((repeats) => choice({ repeats, alsoOn: ['MO', 'TH'] }));
    const monthly = monthlyOptions(dayOfMonth(start, 'Europe/Madrid')).map((monthlyOn) =>
      choice({ repeats: 'monthly', monthlyOn }),
    );
    for (const one of [...every, ...monthly]) {
      const rule = chosenRule(one, start, 'Europe/Madrid') ?? '';
      expect(recurrenceProblem(rule)).toBeNull();
      const [first] = nextOccurrences(
        { rule, firstStart: new Date(start), timeZone: 'Europe/Madrid' },
        new Date(start),
        1,
      );
      expect(first?.toISOString(), `${rule} from ${start}`).toBe(start);
    }
  }
});
