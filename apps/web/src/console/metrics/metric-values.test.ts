import { expect, test } from 'vitest';
import type { MetricFactsFragment } from '../gql/graphql.ts';
import { EMPTY_METRIC, metricErrors, metricInput, metricValuesOf, type MetricValues } from './metric-values.ts';

const WORDS = { number: 'a number', alarmAbove: 'above', alarmBelow: 'below' };
const GOOD: MetricValues = { ...EMPTY_METRIC, name: 'Response time', suffix: 'ms' };

const METRIC = {
  id: '1',
  name: 'Response time',
  suffix: 'ms',
  description: null,
  calculation: 'MAX',
  places: 1,
  defaultRange: 'WEEK',
  displayChart: false,
  visibility: 'HIDDEN',
  worseWhen: 'LOWER',
  warnAt: 0,
  alarmAt: null,
  position: 1,
  component: { id: '7', name: 'API' },
  source: null,
  latest: null,
  latestAt: null,
  level: null,
} as unknown as MetricFactsFragment;

test('a metric goes into its form and comes out as it was', () => {
  expect(metricInput(metricValuesOf(METRIC))).toEqual({
    name: 'Response time',
    suffix: 'ms',
    description: null,
    componentId: '7',
    calculation: 'MAX',
    places: 1,
    defaultRange: 'WEEK',
    displayChart: false,
    visibility: 'HIDDEN',
    worseWhen: 'LOWER',
    warnAt: 0,
    alarmAt: null,
  });
});

test('what was cleared is null, what is half written is no number', () => {
  expect(metricInput({ ...GOOD, description: ' ', warnAt: '', alarmAt: ' ' })).toMatchObject({
    description: null,
    warnAt: null,
    alarmAt: null,
  });
  expect(metricErrors({ ...GOOD, warnAt: '-' }, WORDS)).toEqual({ warnAt: 'a number' });
  expect(metricErrors({ ...GOOD, places: '' }, WORDS)).toHaveProperty('places');
});

test.each<[Partial<MetricValues>, Record<string, string>]>([
  [{}, {}],
  [{ warnAt: 300, alarmAt: 1_000 }, {}],
  [{ warnAt: 300, alarmAt: 300 }, { alarmAt: 'above' }],
  [{ warnAt: 99, alarmAt: 95, worseWhen: 'LOWER' }, {}],
  [{ warnAt: 95, alarmAt: 99, worseWhen: 'LOWER' }, { alarmAt: 'below' }],
  [{ suffix: '' }, { suffix: 'Must not be empty' }],
  [{ places: 7 }, { places: 'Must be at most 6' }],
  [{ places: 1.5 }, { places: 'Must be a whole number' }],
])('of %j the form says %j', (changes, errors) => {
  expect(metricErrors({ ...GOOD, ...changes }, WORDS)).toEqual(errors);
});
