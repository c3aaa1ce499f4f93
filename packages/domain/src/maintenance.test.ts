import { describe, expect, test } from 'vitest';
import {
  isOverdue,
  MAINTENANCE_STATUSES,
  mayTake,
  type MaintenanceStatus,
  type MaintenanceStep,
} from './maintenance.js';

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

describe('overdue', () => {
  const at = (time: string) => new Date(`2026-11-22T${time}Z`);
  const planned = (status: MaintenanceStatus) => ({
    status,
    plannedStart: at('02:00:00.000'),
    plannedEnd: at('04:00:00.000'),
  });

  test.each<[MaintenanceStatus, string, boolean]>([
    ['SCHEDULED', '01:59:59.999', false],
    ['SCHEDULED', '02:00:59.999', false],
    ['SCHEDULED', '02:01:00.000', true],
    ['SCHEDULED', '09:00:00.000', true],
    ['IN_PROGRESS', '03:00:00.000', false],
    ['IN_PROGRESS', '04:00:59.999', false],
    ['IN_PROGRESS', '04:01:00.000', true],
    ['COMPLETED', '09:00:00.000', false],
    ['CANCELLED', '09:00:00.000', false],
  ])('%s at %s, planned from 02:00 to 04:00: %s', (status, time, overdue) => {
    expect(isOverdue(planned(status), at(time))).toBe(overdue);
  });
});
