import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  completeSetupInput,
  createComponentGroupInput,
  createComponentInput,
  createIncidentInput,
  createMetricInput,
  postIncidentUpdateInput,
  siteSettings,
} from './inputs.js';
import { scheduleMaintenanceInput } from './schedule-maintenance-input.js';

const at = (time: string) => new Date(time);
const impacts = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ componentId: String(n), status: 'MAJOR_OUTAGE' }));

const GROUP = { name: 'Europe', visibility: 'PUBLIC', collapse: 'EXPANDED' };
const COMPONENT = { name: 'API', status: 'OPERATIONAL', enabled: true };
const UPDATE = { status: 'IDENTIFIED', message: 'We found it.', notify: true };
const INCIDENT = {
  title: 'Slow sign-in',
  message: 'We are looking.',
  status: 'INVESTIGATING',
  visibility: 'PUBLIC',
  pinned: false,
  notify: true,
};
const MAINTENANCE = {
  title: 'New disks',
  message: 'We replace them.',
  plannedStart: at('2026-11-22T10:00Z'),
  plannedEnd: at('2026-11-22T11:00Z'),
  visibility: 'PUBLIC',
  autoStart: true,
  autoComplete: true,
  notify: false,
};
const METRIC = {
  name: 'Response time',
  suffix: 'ms',
  calculation: 'AVERAGE',
  places: 2,
  defaultRange: 'DAY',
  displayChart: true,
  visibility: 'PUBLIC',
  worseWhen: 'HIGHER',
};
const SITE = {
  name: 'Acme',
  about: 'What we run.',
  timeZone: 'Europe/Madrid',
  locale: 'en',
  homepage: 'https://example.com',
  accentColor: '#2f6fed',
  customCss: null,
  timelineDays: 7,
  majorOutageThreshold: 0.25,
  minimumIncidentSeconds: 0,
  nudgeAfterHours: 2,
  offeredChannels: ['EMAIL', 'SLACK'],
};
const SETUP = {
  name: 'Ada',
  email: 'ada@example.com',
  password: 'correct horse',
  siteName: 'Acme',
  timeZone: 'UTC',
  example: false,
};

/** What is refused, as "path: message". */
const refusals = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

const INPUTS: [string, z.ZodType, object][] = [
  ['a group', createComponentGroupInput, GROUP],
  ['a component', createComponentInput, COMPONENT],
  ['an incident', createIncidentInput, INCIDENT],
  ['an update', postIncidentUpdateInput, UPDATE],
  ['a maintenance', scheduleMaintenanceInput, MAINTENANCE],
  ['a metric', createMetricInput, METRIC],
  ['the site', siteSettings, SITE],
  ['the first steps', completeSetupInput, SETUP],
];

describe('what is needed', () => {
  test.each(INPUTS)('%s is accepted as it is', (_what, schema, sample) => {
    expect(schema.parse(sample)).toEqual(sample);
  });

  const fields = INPUTS.flatMap(([what, schema, sample]) =>
    Object.keys(sample).map((field) => [what, field, schema, sample] as const),
  );
  test.each(fields)('%s needs its %s', (_what, field, schema, sample) => {
    const rest = Object.fromEntries(Object.entries(sample).filter(([key]) => key !== field));
    expect(schema.safeParse(rest).error?.issues.map(({ path }) => path)).toEqual([[field]]);
  });
});

describe('what belongs together', () => {
  const twice = ['MAJOR_OUTAGE', 'OPERATIONAL'].map((status) => ({ componentId: '7', status }));

  test.each<[string, z.ZodType, object, string]>([
    ['an incident', createIncidentInput, { ...INCIDENT, impacts: twice }, 'impacts: must not name a component twice'],
    ['an update', postIncidentUpdateInput, { ...UPDATE, impacts: twice }, 'impacts: must not name a component twice'],
    ['tags', createComponentInput, { ...COMPONENT, tags: ['EU', ' eu '] }, 'tags: must not name a tag twice'],
    [
      'an empty window',
      scheduleMaintenanceInput,
      { ...MAINTENANCE, plannedEnd: MAINTENANCE.plannedStart },
      'plannedEnd: must be after plannedStart',
    ],
  ])('%s', (_what, schema, value, refusal) => {
    expect(refusals(schema, value)).toEqual([refusal]);
  });

  test('an unknown status is refused where it stands', () => {
    const value = { ...INCIDENT, impacts: [...impacts(2), { componentId: '9', status: 'DOWN' }] };
    expect(createIncidentInput.safeParse(value).error?.issues.map(({ path }) => path)).toEqual([
      ['impacts', 2, 'status'],
    ]);
  });
});

describe('times lie between 2000 and 2099', () => {
  test.each<[string, boolean]>([
    ['1999-12-31T23:59:59.999Z', false],
    ['2000-01-01T00:00:00.000Z', true],
    ['2099-12-31T23:59:59.999Z', true],
    ['2100-01-01T00:00:00.000Z', false],
  ])('%s: %s', (startedAt, accepted) => {
    const refused = ['startedAt: must lie between the years 2000 and 2099'];
    expect(refusals(createIncidentInput, { ...INCIDENT, startedAt: at(startedAt) })).toEqual(accepted ? [] : refused);
  });

  test('what is no time is refused', () => {
    const { error } = postIncidentUpdateInput.safeParse({ ...UPDATE, postedAt: at('yesterday') });
    expect(error?.issues.map(({ path }) => path)).toEqual([['postedAt']]);
  });
});
