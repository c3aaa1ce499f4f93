import { createMetricInput } from '@signet/domain/inputs';
import { METRIC_CALCULATIONS, METRIC_RANGES } from '@signet/domain/metric';
import { METRIC_DIRECTIONS, thresholdsProblem } from '@signet/domain/metric-level';
import { VISIBILITIES } from '@signet/domain/visibility';
import { z } from 'zod';
import { schemaErrors, type FormErrors } from '../client/form-errors.ts';
import type { MetricFactsFragment } from '../gql/graphql.ts';

/** A number's field holds text while it is empty or half written. */
const numberField = z.union([z.number(), z.string()]);

export const metricValues = z.object({
  name: z.string(),
  suffix: z.string(),
  description: z.string(),
  componentId: z.string().nullable(),
  calculation: z.enum(METRIC_CALCULATIONS),
  places: numberField,
  defaultRange: z.enum(METRIC_RANGES),
  displayChart: z.boolean(),
  visibility: z.enum(VISIBILITIES),
  worseWhen: z.enum(METRIC_DIRECTIONS),
  warnAt: numberField,
  alarmAt: numberField,
});

/** A metric as its form holds it: empty text for null. */
export type MetricValues = z.infer<typeof metricValues>;

export const EMPTY_METRIC: MetricValues = {
  name: '',
  suffix: '',
  description: '',
  componentId: null,
  calculation: 'AVERAGE',
  places: 0,
  defaultRange: 'DAY',
  displayChart: true,
  visibility: 'PUBLIC',
  worseWhen: 'HIGHER',
  warnAt: '',
  alarmAt: '',
};

export function metricValuesOf(metric: MetricFactsFragment): MetricValues {
  const { name, suffix, description, component, calculation, places, defaultRange, displayChart, visibility } = metric;
  const { worseWhen, warnAt, alarmAt } = metric;
  return {
    name,
    suffix,
    description: description ?? '',
    componentId: component?.id ?? null,
    calculation,
    places,
    defaultRange,
    displayChart,
    visibility,
    worseWhen,
    warnAt: warnAt ?? '',
    alarmAt: alarmAt ?? '',
  };
}

/** What is no number becomes NaN, which no schema takes. */
export function metricInput({ description, places, warnAt, alarmAt, ...rest }: MetricValues) {
  return {
    ...rest,
    description: description.trim() || null,
    places: numberIn(places) ?? Number.NaN,
    warnAt: numberIn(warnAt),
    alarmAt: numberIn(alarmAt),
  };
}

export interface MetricWords {
  number: string;
  alarmAbove: string;
  alarmBelow: string;
}

/** By field, in words that fit the form. */
export function metricErrors(values: MetricValues, words: MetricWords): FormErrors {
  const input = metricInput(values);
  const errors = schemaErrors(createMetricInput, input);
  for (const field of ['warnAt', 'alarmAt'] as const) if (Number.isNaN(input[field])) errors[field] = words.number;
  if (!errors['warnAt'] && !errors['alarmAt'] && thresholdsProblem(input))
    errors['alarmAt'] = values.worseWhen === 'HIGHER' ? words.alarmAbove : words.alarmBelow;
  return errors;
}

function numberIn(value: number | string): number | null {
  if (typeof value === 'number') return value;
  return value.trim() === '' ? null : Number(value);
}
