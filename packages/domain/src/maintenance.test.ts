import { expect, test } from 'vitest';
import { MAINTENANCE_STATUSES, mayTake, type MaintenanceStatus, type MaintenanceStep } from './maintenance.js';

test('a maintenance is scheduled, in progress, completed or cancelled', () => {
  expect(MAINTENANCE_STATUSES).toEqual(['SCHEDULED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED']);
});

test.each<[MaintenanceStatus, MaintenanceStep, boolean]>([
  ['SCHEDULED', 'start', true],
  ['SCHEDULED', 'complete', false],
  ['SCHEDULED', 'cancel', true],
  ['IN_PROGRESS', 'start', false],
  ['IN_PROGRESS', 'complete', true],
  ['IN_PROGRESS', 'cancel', true],
  ['COMPLETED', 'start', false],
  ['COMPLETED', 'complete', false],
  ['COMPLETED', 'cancel', false],
  ['CANCELLED', 'start', false],
  ['CANCELLED', 'complete', false],
  ['CANCELLED', 'cancel', false],
])('%s, %s: %s', (status, step, allowed) => {
  expect(mayTake(step, status)).toBe(allowed);
});
