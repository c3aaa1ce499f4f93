import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ComponentStatus } from './component.js';
import { statusIntervals, type StatusInterval } from './timeline.js';

/** A second of a story that is one minute long. */
type Second = number;
interface Spell {
  status: ComponentStatus;
  from: Second;
  to: Second | null;
}
interface Story {
  born: Second;
  /** In the order in which they were set; the first when the component was born. */
  base: { status: ComponentStatus; at: Second }[];
  maintenances: Spell[];
  impacts: Spell[];
}

const END = 60;
const START = Date.UTC(2026, 2, 29, 0, 59, 30);
const dateOf = (second: Second) => new Date(START + second * 1000);

/** From the table of severities, the most severe first. */
const WORST_FIRST: ComponentStatus[] = [
  'MAJOR_OUTAGE',
  'PARTIAL_OUTAGE',
  'DEGRADED_PERFORMANCE',
  'UNDER_MAINTENANCE',
  'UNKNOWN',
  'OPERATIONAL',
];

const anyStatus = fc.constantFrom(...WORST_FIRST);
const anySecond = fc.integer({ min: 0, max: END - 1 });
const anySpells = fc.array(
  fc
    .record({ status: anyStatus, from: anySecond, lasts: fc.option(fc.nat({ max: 30 })) })
    .map(({ status, from, lasts }): Spell => ({ status, from, to: lasts === null ? null : from + lasts })),
  { maxLength: 5 },
);
const anyStory: fc.Arbitrary<Story> = fc
  .record({
    born: fc.integer({ min: 0, max: 20 }),
    first: anyStatus,
    later: fc.array(fc.record({ status: anyStatus, after: fc.nat({ max: 12 }) }), { maxLength: 6 }),
    maintenances: anySpells,
    impacts: anySpells,
  })
  .map(({ born, first, later, maintenances, impacts }) => {
    const base = [{ status: first, at: born }];
    let at = born;
    for (const { status, after } of later) base.push({ status, at: (at += after) });
    return { born, base, maintenances, impacts };
  });

/** The four steps of the effective status, in one second of the story. */
function statusIn(second: Second, { base, maintenances, impacts }: Story): ComponentStatus {
  const holds = (spell: Spell) => second >= spell.from && (spell.to === null || second < spell.to);
  const candidates: ComponentStatus[] = [];
  for (const change of base) if (change.at <= second) candidates[0] = change.status;
  const planned = maintenances.filter(holds).map((spell) => spell.status);
  if (planned.length > 0) candidates.splice(0, candidates.length, ...planned);
  for (const spell of impacts) if (holds(spell)) candidates.push(spell.status);
  return WORST_FIRST.find((status) => candidates.includes(status)) ?? 'UNKNOWN';
}

const dated = ({ status, from, to }: Spell): StatusInterval => ({
  status,
  from: dateOf(from),
  to: to === null ? null : dateOf(to),
});

const intervalsOf = (story: Story) =>
  statusIntervals({
    createdAt: dateOf(story.born),
    base: story.base.map(({ status, at }) => ({ status, at: dateOf(at) })),
    maintenances: story.maintenances.map(dated),
    impacts: story.impacts.map(dated),
  });

test('in every second exactly one interval holds, with the effective status of that second', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const intervals = intervalsOf(story);

      for (let second = 0; second <= END + 30; second++) {
        const moment = dateOf(second);
        const holding = intervals.filter(({ from, to }) => from <= moment && (to === null || moment < to));
        const expected = second < story.born ? [] : [statusIn(second, story)];
        expect(holding.map((interval) => interval.status)).toEqual(expected);
      }
    }),
    { numRuns: 300 },
  );
});

test('the intervals start with the component, follow each other without a gap, differ, and the last is open', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const intervals = intervalsOf(story);

      expect(intervals[0]?.from).toEqual(dateOf(story.born));
      expect(intervals.at(-1)?.to).toBeNull();
      for (const [n, next] of intervals.slice(1).entries()) {
        const previous = intervals[n];
        expect(previous?.to).toEqual(next.from);
        expect(previous?.status).not.toBe(next.status);
        expect(previous?.from.getTime()).toBeLessThan(next.from.getTime());
      }
    }),
    { numRuns: 300 },
  );
});

test('the order in which incidents and maintenances are given does not matter', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const turned = { ...story, maintenances: story.maintenances.toReversed(), impacts: story.impacts.toReversed() };
      expect(intervalsOf(turned)).toEqual(intervalsOf(story));
    }),
  );
});
