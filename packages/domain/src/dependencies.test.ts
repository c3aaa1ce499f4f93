import { expect, test } from 'vitest';
import type { ComponentStatus } from './component.js';
import { countServices } from './dependencies.js';

const of = (service: string, ...statuses: ComponentStatus[]) => statuses.map((status) => ({ service, status }));

test.each([
  ['nothing is followed', [], { all: 0, troubled: 0 }],
  ['all is well', [...of('GitHub', 'OPERATIONAL'), ...of('Stripe', 'OPERATIONAL')], { all: 2, troubled: 0 }],
  [
    'several parts of one',
    of('GitHub', 'MAJOR_OUTAGE', 'DEGRADED_PERFORMANCE', 'OPERATIONAL'),
    { all: 1, troubled: 1 },
  ],
  ['unknown and maintained', [...of('A', 'UNKNOWN'), ...of('B', 'UNDER_MAINTENANCE')], { all: 2, troubled: 0 }],
  ['one of two', [...of('A', 'PARTIAL_OUTAGE'), ...of('B', 'OPERATIONAL')], { all: 2, troubled: 1 }],
])('%s', (_what, dependencies, expected) => {
  expect(countServices(dependencies)).toEqual(expected);
});
