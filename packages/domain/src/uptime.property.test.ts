import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastDays } from './calendar.js';
import type { ComponentStatus } from './component.js';
import { dailyHistory } from './daily-history.js';
import { unpackHistory } from './packed-history.js';
import type { StatusInterval } from './timeline.js';

const LEAST_FIRST: ComponentStatus[] = [
  'OPERATIONAL',
  'UNKNOWN',
  'UNDER_MAINTENANCE',
  'DEGRADED_PERFORMANCE',
  'PARTIAL_OUTAGE',
  'MAJOR_OUTAGE',
];

/** Three days in Madrid, written down by hand: midnights in UTC, around each change of the clocks. */
const SPRING = ['2026-03-27T23:00Z', '2026-03-28T23:00Z', '2026-03-29T22:00Z', '2026-03-30T22:00Z'];
const AUTUMN = ['2026-10-23T22:00Z', '2026-10-24T22:00Z', '2026-10-25T23:00Z', '2026-10-26T23:00Z'];

/** A story in seconds since the first midnight; it may begin up to half a day before. */
interface Story {
  midnights: number[];
  zero: number;
  now: number;
  changes: { from: number; status: ComponentStatus }[];
  minimum: number;
}

const UNTIL_MIDNIGHT = 0;
const anyStatus = fc.constantFrom(...LEAST_FIRST);
const long = fc.oneof(fc.constant(UNTIL_MIDNIGHT), fc.integer({ min: 1, max: 50_000 }));
/** Around each of the minimums, so that a sum of two can reach what one does not. */
const short = fc.constantFrom(1, 15, 29, 30, 31, 60, 1800, 3599, 3600);
const anySpell = fc.oneof(
  fc.record({ status: fc.constant<ComponentStatus>('OPERATIONAL'), lasts: long }),
  fc.record({ status: anyStatus, lasts: short }),
  fc.record({ status: anyStatus, lasts: short }),
  fc.record({ status: anyStatus, lasts: long }),
);
const anyStory: fc.Arbitrary<Story> = fc
  .record({
    season: fc.constantFrom(SPRING, AUTUMN),
    today: fc.integer({ min: 1, max: 86_000 }),
    born: fc.oneof(fc.integer({ min: -43_200, max: 0 }), fc.integer({ min: 0, max: 160_000 })),
    spells: fc.array(anySpell, { minLength: 1, maxLength: 25 }),
    minimum: fc.constantFrom(0, 1, 30, 60, 3600),
  })
  .map(({ season, today, born, spells, minimum }) => {
    const zero = Date.parse(season[0] ?? '');
    const midnights = season.map((midnight) => (Date.parse(midnight) - zero) / 1000);
    const now = (midnights[2] ?? 0) + today;
    const changes: Story['changes'] = [];
    let from = born;
    for (const { status, lasts } of spells) {
      if (from >= now) break;
      if (changes.at(-1)?.status !== status) changes.push({ from, status });
      const began = from;
      from = lasts === UNTIL_MIDNIGHT ? (midnights.find((midnight) => midnight > began) ?? now) : from + lasts;
    }
    return { midnights, zero, now, changes, minimum };
  });

const BEFORE = 43_200;

/** The severity in every second from half a day before the first midnight up to now; -1 where nothing is known. */
function severities({ changes, now }: Story): Int8Array {
  const all = new Int8Array(BEFORE + now).fill(-1);
  let index = -1;
  for (let second = -BEFORE; second < now; second++) {
    while ((changes[index + 1]?.from ?? Infinity) <= second) index++;
    const status = changes[index]?.status;
    if (status) all[BEFORE + second] = LEAST_FIRST.indexOf(status);
  }
  return all;
}

/** For every second the worst severity that held there, or was exceeded, for at least so many seconds on end. */
function colours(all: Int8Array, minimum: number): Int8Array {
  const colour = all.map((severity) => (severity === 0 ? 0 : -1));
  for (const level of [1, 2, 3, 4, 5]) {
    let run = 0;
    for (let n = 0; n <= all.length; n++) {
      if ((all[n] ?? -1) >= level) run++;
      else {
        if (run > 0 && run >= minimum) colour.fill(level, n - run, n);
        run = 0;
      }
    }
  }
  return colour;
}

/** How many seconds of a day each status held; the seconds of which nothing is known count as UNKNOWN. */
function count(day: Int8Array): Map<ComponentStatus, number> {
  const seconds = new Map<ComponentStatus, number>();
  for (const severity of day) {
    const status = LEAST_FIRST[severity] ?? 'UNKNOWN';
    seconds.set(status, (seconds.get(status) ?? 0) + 1);
  }
  return seconds;
}

function percent(seconds: Map<ComponentStatus, number>): number | null {
  const of = (status: ComponentStatus) => seconds.get(status) ?? 0;
  const known = of('OPERATIONAL') + of('DEGRADED_PERFORMANCE') + of('PARTIAL_OUTAGE') + of('MAJOR_OUTAGE');
  return known === 0 ? null : 100 - (100 * (of('MAJOR_OUTAGE') + of('PARTIAL_OUTAGE') / 2)) / known;
}

/** None of these days is skipped, so that each date follows from the first. */
function unpackedDays(packed: string) {
  const { first, runs } = unpackHistory(packed);
  const days = runs.flatMap(({ worst, spans, ...run }) => Array.from({ length: run.count }, () => ({ worst, spans })));
  const dateAfter = (n: number) => new Date(Date.parse(first) + n * 86_400_000).toISOString().slice(0, 10);
  return days.map((day, n) => ({ date: dateAfter(n), ...day }));
}

function expectPercent(actual: number | null | undefined, expected: number | null) {
  if (expected === null) expect(actual).toBeNull();
  else expect(actual).toBeCloseTo(expected, 9);
}

test('the history of three days around a change of the clocks agrees with counting every second', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const { midnights, zero, now, changes, minimum } = story;
      const date = (second: number) => new Date(zero + second * 1000);
      const intervals = changes.map(({ from, status }, n): StatusInterval => {
        const next = changes[n + 1];
        return { status, from: date(from), to: next ? date(next.from) : null };
      });

      const history = dailyHistory(lastDays(date(now), 3, 'Europe/Madrid'), {
        now: date(now),
        weights: { MAJOR_OUTAGE: 1, PARTIAL_OUTAGE: 0.5, DEGRADED_PERFORMANCE: 0, OPERATIONAL: 0 },
        minimumIncidentSeconds: minimum,
      })(intervals);

      const all = severities(story);
      const coloured = colours(all, minimum);
      for (const [n, day] of history.days.entries()) {
        const [from, to] = [BEFORE + (midnights[n] ?? 0), BEFORE + (midnights[n + 1] ?? 0)];
        const seconds = count(all.subarray(from, to));
        const worst = coloured.subarray(from, to).reduce((a, b) => Math.max(a, b), -1);
        expect(day.worst).toBe(LEAST_FIRST[worst] ?? 'UNKNOWN');
        expect(day.spans).toEqual(
          LEAST_FIRST.filter((status) => seconds.has(status)).map((status) => ({
            status,
            seconds: seconds.get(status),
          })),
        );
        expectPercent(day.uptime, percent(seconds));
      }
      expect(history.days).toHaveLength(3);
      expect(unpackedDays(history.packed)).toEqual(
        history.days.map((day) => ({ date: day.date, worst: day.worst, spans: day.spans })),
      );
      expectPercent(history.uptime, percent(count(all.subarray(BEFORE))));
      expect([history.from, history.to]).toEqual([date(0), date(now)]);
    }),
    { numRuns: 60 },
  );
}, 20_000);
