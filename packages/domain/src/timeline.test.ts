import { describe, expect, test } from 'vitest';
import type { ComponentStatus } from './component.js';
import { statusIntervals, type StatusInterval, type TimelineSources } from './timeline.js';

const at = (time: string) => new Date(`2026-11-22T${time}:00Z`);
const span = (status: ComponentStatus, from: string, to: string | null): StatusInterval => ({
  status,
  from: at(from),
  to: to === null ? null : at(to),
});
const set = (status: ComponentStatus, time: string) => ({ status, at: at(time) });

/** A component that is operational from 08:00 on, and what else happened to it. */
const component = (sources: Partial<TimelineSources>): TimelineSources => ({
  createdAt: at('08:00'),
  base: [set('OPERATIONAL', '08:00')],
  maintenances: [],
  impacts: [],
  ...sources,
});

describe('the status intervals of a component', () => {
  test.each<[string, Partial<TimelineSources>, StatusInterval[]]>([
    ['nothing happened', {}, [span('OPERATIONAL', '08:00', null)]],
    [
      'the base changed',
      { base: [set('OPERATIONAL', '08:00'), set('PARTIAL_OUTAGE', '09:00'), set('OPERATIONAL', '09:30')] },
      [
        span('OPERATIONAL', '08:00', '09:00'),
        span('PARTIAL_OUTAGE', '09:00', '09:30'),
        span('OPERATIONAL', '09:30', null),
      ],
    ],
    [
      'the base was set to what it was: neighbours differ',
      { base: [set('UNKNOWN', '08:00'), set('UNKNOWN', '09:00'), set('OPERATIONAL', '10:00')] },
      [span('UNKNOWN', '08:00', '10:00'), span('OPERATIONAL', '10:00', null)],
    ],
    [
      'the base was set twice in one moment: the last one holds',
      { base: [set('OPERATIONAL', '08:00'), set('MAJOR_OUTAGE', '09:00'), set('DEGRADED_PERFORMANCE', '09:00')] },
      [span('OPERATIONAL', '08:00', '09:00'), span('DEGRADED_PERFORMANCE', '09:00', null)],
    ],
    [
      'a maintenance replaced a worse base, and ended',
      {
        base: [set('MAJOR_OUTAGE', '08:00')],
        maintenances: [span('UNDER_MAINTENANCE', '09:00', '10:00')],
      },
      [
        span('MAJOR_OUTAGE', '08:00', '09:00'),
        span('UNDER_MAINTENANCE', '09:00', '10:00'),
        span('MAJOR_OUTAGE', '10:00', null),
      ],
    ],
    [
      'the base changed unseen under a maintenance',
      {
        base: [set('OPERATIONAL', '08:00'), set('MAJOR_OUTAGE', '09:30')],
        maintenances: [span('UNDER_MAINTENANCE', '09:00', '10:00')],
      },
      [
        span('OPERATIONAL', '08:00', '09:00'),
        span('UNDER_MAINTENANCE', '09:00', '10:00'),
        span('MAJOR_OUTAGE', '10:00', null),
      ],
    ],
    [
      'an incident showed through a maintenance',
      {
        maintenances: [span('UNDER_MAINTENANCE', '09:00', null)],
        impacts: [span('PARTIAL_OUTAGE', '09:20', '09:40')],
      },
      [
        span('OPERATIONAL', '08:00', '09:00'),
        span('UNDER_MAINTENANCE', '09:00', '09:20'),
        span('PARTIAL_OUTAGE', '09:20', '09:40'),
        span('UNDER_MAINTENANCE', '09:40', null),
      ],
    ],
    [
      'one incident took over where another ended',
      { impacts: [span('MAJOR_OUTAGE', '09:00', '10:00'), span('MAJOR_OUTAGE', '10:00', '11:00')] },
      [
        span('OPERATIONAL', '08:00', '09:00'),
        span('MAJOR_OUTAGE', '09:00', '11:00'),
        span('OPERATIONAL', '11:00', null),
      ],
    ],
    [
      'a milder impact inside a worse one changed nothing',
      { impacts: [span('MAJOR_OUTAGE', '09:00', '10:00'), span('DEGRADED_PERFORMANCE', '09:10', '09:50')] },
      [
        span('OPERATIONAL', '08:00', '09:00'),
        span('MAJOR_OUTAGE', '09:00', '10:00'),
        span('OPERATIONAL', '10:00', null),
      ],
    ],
    [
      'an incident had begun before the component existed',
      { impacts: [span('MAJOR_OUTAGE', '07:00', '08:30')] },
      [span('MAJOR_OUTAGE', '08:00', '08:30'), span('OPERATIONAL', '08:30', null)],
    ],
    [
      'an incident was over before the component existed',
      { impacts: [span('MAJOR_OUTAGE', '06:00', '07:00')] },
      [span('OPERATIONAL', '08:00', null)],
    ],
    [
      'something lasted no time at all',
      { maintenances: [span('UNDER_MAINTENANCE', '09:00', '09:00')] },
      [span('OPERATIONAL', '08:00', null)],
    ],
    ['no base was ever set', { base: [] }, [span('UNKNOWN', '08:00', null)]],
  ])('%s', (_what, sources, intervals) => {
    expect(statusIntervals(component(sources))).toEqual(intervals);
  });
});
