import { DEFAULT_UPTIME_SETTINGS } from '@signet/domain/uptime';
import { expect, it } from 'vitest';
import { exampleMonth } from './example-month.ts';

it('with the usual weights loses the major hour and half of the partial ones, maintenance left out', () => {
  const { counted, lost, uptime } = exampleMonth(DEFAULT_UPTIME_SETTINGS);
  expect([counted, lost]).toEqual([717, 2]);
  expect(uptime).toBeCloseTo(100 * (1 - 2 / 717), 9);
});

it('follows every weight', () => {
  const { counted, lost, uptime } = exampleMonth({
    majorOutage: 0.5,
    partialOutage: 0.25,
    degradedPerformance: 0.1,
    underMaintenance: 1,
  });
  expect(counted).toBe(720);
  expect(lost).toBeCloseTo(0.5 + 0.5 + 0.4 + 3, 9);
  expect(uptime).toBeCloseTo(100 * (1 - 4.4 / 720), 9);
});
