import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMPONENT_STATUSES, type ComponentStatus } from './component.js';
import { foldIncident, impactSpans, INCIDENT_STATUSES, type UpdateFacts } from './incident.js';

const MINUTES = 30;
const COMPONENTS = ['api', 'web', 'cdn'];
const START = Date.UTC(2026, 10, 22, 10);
const minute = (n: number) => new Date(START + n * 60_000);

/** Few minutes and many updates, so that several share one; in any order, ids too. */
const anyUpdates: fc.Arbitrary<UpdateFacts<string>[]> = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 200 }),
    status: fc.constantFrom(...INCIDENT_STATUSES),
    postedAt: fc.integer({ min: 0, max: MINUTES - 1 }).map(minute),
    impacts: fc.uniqueArray(
      fc.record({ componentId: fc.constantFrom(...COMPONENTS), status: fc.constantFrom(...COMPONENT_STATUSES) }),
      { selector: (impact) => impact.componentId },
    ),
  }),
  { selector: (update) => update.id, maxLength: 12 },
);

/** The newest update posted up to `now`, by looking at every one. */
function newest(updates: UpdateFacts<string>[], now: Date): UpdateFacts<string> | undefined {
  let found: UpdateFacts<string> | undefined;
  for (const update of updates) {
    if (update.postedAt > now) continue;
    const later = !found || update.postedAt > found.postedAt;
    const tie = found && update.postedAt.getTime() === found.postedAt.getTime() && update.id > found.id;
    if (later || tie) found = update;
  }
  return found;
}

/** What the incident said of a component at `now`: back from the newest update to one that speaks of it. */
function impactAt(updates: UpdateFacts<string>[], componentId: string, now: Date): ComponentStatus {
  const update = newest(updates, now);
  if (!update || update.status === 'RESOLVED') return 'OPERATIONAL';
  const named = update.impacts.find((impact) => impact.componentId === componentId);
  if (named) return named.status;
  return impactAt(
    updates.filter((other) => other !== update),
    componentId,
    now,
  );
}

test('the fold agrees with looking back from the newest update', () => {
  fc.assert(
    fc.property(anyUpdates, (updates) => {
      const state = foldIncident(updates);

      const last = newest(updates, minute(MINUTES));
      expect(state.status).toBe(last?.status ?? 'INVESTIGATING');
      expect(state.resolvedAt).toEqual(last?.status === 'RESOLVED' ? last.postedAt : null);
      for (const component of COMPONENTS) {
        expect(state.impacts.get(component) ?? 'OPERATIONAL').toBe(impactAt(updates, component, minute(MINUTES)));
      }
      expect([...state.impacts.values()]).not.toContain('OPERATIONAL');
    }),
    { numRuns: 300 },
  );
});

test('in every minute the spans say what a replay up to it says', () => {
  fc.assert(
    fc.property(anyUpdates, (updates) => {
      const spans = impactSpans(updates);

      for (const component of COMPONENTS) {
        for (let n = 0; n <= MINUTES; n++) {
          const now = minute(n);
          const holding = spans.filter(
            (span) => span.componentId === component && span.from <= now && (span.to === null || now < span.to),
          );
          const told = impactAt(updates, component, now);
          expect(holding.map((span) => span.status)).toEqual(told === 'OPERATIONAL' ? [] : [told]);
        }
      }
      for (const { from, to } of spans) if (to) expect(to.getTime()).toBeGreaterThan(from.getTime());
    }),
    { numRuns: 200 },
  );
});
