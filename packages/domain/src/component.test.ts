import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COMPONENT_STATUSES,
  effectiveStatus,
  GROUP_COLLAPSES,
  severityOf,
  worstOf,
  type ComponentStatus,
} from './component.js';

const anyStatus = fc.constantFrom(...COMPONENT_STATUSES);
const anyStatuses = fc.array(anyStatus, { maxLength: 4 });

describe('severity', () => {
  test.each<[ComponentStatus, number]>([
    ['OPERATIONAL', 0],
    ['UNKNOWN', 1],
    ['UNDER_MAINTENANCE', 2],
    ['DEGRADED_PERFORMANCE', 3],
    ['PARTIAL_OUTAGE', 4],
    ['MAJOR_OUTAGE', 5],
  ])('%s is %i', (status, severity) => {
    expect(severityOf(status)).toBe(severity);
  });

  test('there are six statuses, named from the least severe to the most', () => {
    expect(COMPONENT_STATUSES).toEqual([
      'OPERATIONAL',
      'UNKNOWN',
      'UNDER_MAINTENANCE',
      'DEGRADED_PERFORMANCE',
      'PARTIAL_OUTAGE',
      'MAJOR_OUTAGE',
    ]);
  });

  test('a group shows its components in one of three ways', () => {
    expect(GROUP_COLLAPSES).toEqual(['EXPANDED', 'COLLAPSED', 'COLLAPSED_UNLESS_AFFECTED']);
  });
});

describe('the most severe of several statuses', () => {
  test.each<[ComponentStatus[], ComponentStatus]>([
    [[], 'OPERATIONAL'],
    [['OPERATIONAL', 'OPERATIONAL'], 'OPERATIONAL'],
    [['OPERATIONAL', 'UNKNOWN'], 'UNKNOWN'],
    [['UNDER_MAINTENANCE', 'UNKNOWN'], 'UNDER_MAINTENANCE'],
    [['UNDER_MAINTENANCE', 'DEGRADED_PERFORMANCE'], 'DEGRADED_PERFORMANCE'],
    [['PARTIAL_OUTAGE', 'DEGRADED_PERFORMANCE', 'UNKNOWN'], 'PARTIAL_OUTAGE'],
    [['PARTIAL_OUTAGE', 'MAJOR_OUTAGE', 'OPERATIONAL'], 'MAJOR_OUTAGE'],
  ])('of %j it is %s', (statuses, worst) => {
    expect(worstOf(statuses)).toBe(worst);
  });
});

describe('the effective status', () => {
  test.each<[string, ComponentStatus, ComponentStatus[], ComponentStatus[], ComponentStatus]>([
    // what                                       base             maintenances  impacts  effective
    ['is the base alone', 'DEGRADED_PERFORMANCE', [], [], 'DEGRADED_PERFORMANCE'],
    ['is unknown where the base is', 'UNKNOWN', [], [], 'UNKNOWN'],
    ['is the maintenance where the base is good', 'OPERATIONAL', ['UNDER_MAINTENANCE'], [], 'UNDER_MAINTENANCE'],
    ['is the maintenance also where the base is worse', 'MAJOR_OUTAGE', ['UNDER_MAINTENANCE'], [], 'UNDER_MAINTENANCE'],
    ['is operational where a maintenance says so', 'MAJOR_OUTAGE', ['OPERATIONAL'], [], 'OPERATIONAL'],
    ['explains an unknown base by maintenance', 'UNKNOWN', ['OPERATIONAL'], [], 'OPERATIONAL'],
    [
      'is the most severe of several maintenances',
      'OPERATIONAL',
      ['UNDER_MAINTENANCE', 'PARTIAL_OUTAGE', 'DEGRADED_PERFORMANCE'],
      [],
      'PARTIAL_OUTAGE',
    ],
    ['is the impact where it is worse than the base', 'OPERATIONAL', [], ['MAJOR_OUTAGE'], 'MAJOR_OUTAGE'],
    ['is the base where the impact is milder', 'MAJOR_OUTAGE', [], ['DEGRADED_PERFORMANCE'], 'MAJOR_OUTAGE'],
    [
      'is the most severe of several impacts',
      'OPERATIONAL',
      [],
      ['DEGRADED_PERFORMANCE', 'MAJOR_OUTAGE', 'PARTIAL_OUTAGE'],
      'MAJOR_OUTAGE',
    ],
    ['lets no impact of OPERATIONAL mend the base', 'PARTIAL_OUTAGE', [], ['OPERATIONAL'], 'PARTIAL_OUTAGE'],
    ['lets no maintenance hide an outage', 'OPERATIONAL', ['UNDER_MAINTENANCE'], ['PARTIAL_OUTAGE'], 'PARTIAL_OUTAGE'],
    [
      'keeps the maintenance where the impact is milder',
      'MAJOR_OUTAGE',
      ['PARTIAL_OUTAGE'],
      ['DEGRADED_PERFORMANCE'],
      'PARTIAL_OUTAGE',
    ],
    ['is unknown where an impact says so', 'OPERATIONAL', [], ['UNKNOWN'], 'UNKNOWN'],
    [
      'lets maintenance stand above an impact of UNKNOWN',
      'OPERATIONAL',
      ['UNDER_MAINTENANCE'],
      ['UNKNOWN'],
      'UNDER_MAINTENANCE',
    ],
  ])('%s', (_what, base, maintenances, impacts, effective) => {
    expect(effectiveStatus({ base, maintenances, impacts })).toBe(effective);
  });

  test('does not depend on the base while a maintenance is in progress', () => {
    fc.assert(
      fc.property(
        anyStatus,
        anyStatus,
        fc.array(anyStatus, { minLength: 1, maxLength: 4 }),
        anyStatuses,
        (base, other, maintenances, impacts) => {
          expect(effectiveStatus({ base, maintenances, impacts })).toBe(
            effectiveStatus({ base: other, maintenances, impacts }),
          );
        },
      ),
    );
  });

  test('is never milder than any impact', () => {
    fc.assert(
      fc.property(anyStatus, anyStatuses, anyStatuses, (base, maintenances, impacts) => {
        const effective = severityOf(effectiveStatus({ base, maintenances, impacts }));
        for (const impact of impacts) expect(effective).toBeGreaterThanOrEqual(severityOf(impact));
      }),
    );
  });
});
