import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  createComponentInput,
  createIncidentInput,
  postIncidentUpdateInput,
  updateComponentGroupInput,
  updateComponentInput,
  updateIncidentInput,
  updateIncidentUpdateInput,
  updateMetricInput,
  updateSiteInput,
} from './inputs.js';
import { updateMaintenanceInput } from './maintenance-inputs.js';

const CHANGES: [string, z.ZodType, nullable: string[], needed: string[]][] = [
  ['a group', updateComponentGroupInput, [], ['name', 'visibility', 'collapse']],
  [
    'a component',
    updateComponentInput,
    ['description', 'link', 'groupId', 'tags', 'ifUnchangedSince'],
    ['name', 'enabled'],
  ],
  [
    'an incident',
    updateIncidentInput,
    ['nextUpdateBy', 'postmortem', 'ifUnchangedSince'],
    ['title', 'visibility', 'pinned', 'startedAt'],
  ],
  ['an update', updateIncidentUpdateInput, ['ifUnchangedSince'], ['status', 'message', 'impacts', 'postedAt']],
  ['a maintenance', updateMaintenanceInput, [], ['title', 'plannedStart', 'plannedEnd', 'components', 'visibility']],
  [
    'a metric',
    updateMetricInput,
    ['description'],
    ['name', 'suffix', 'calculation', 'places', 'defaultRange', 'displayChart', 'visibility'],
  ],
  [
    'the site',
    updateSiteInput,
    ['about', 'homepage', 'accentColor', 'customCss', 'ifUnchangedSince'],
    ['name', 'timeZone', 'locale', 'timelineDays', 'majorOutageThreshold', 'minimumIncidentSeconds'],
  ],
];

const refusedPaths = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a change: absent leaves, null clears', () => {
  test.each(CHANGES)('%s: what is absent stays absent', (_what, schema) => {
    const changed = schema.parse({});
    expect(Object.keys(changed as object)).toEqual([]);
  });

  const nullable = CHANGES.flatMap(([what, schema, fields]) => fields.map((field) => [what, field, schema] as const));
  test.each(nullable)('%s: null clears %s', (_what, field, schema) => {
    expect(schema.parse({ [field]: null })).toEqual({ [field]: null });
  });

  const needed = CHANGES.flatMap(([what, schema, , fields]) => fields.map((field) => [what, field, schema] as const));
  test.each(needed)('%s: null where %s is needed is refused', (_what, field, schema) => {
    expect(refusedPaths(schema, { [field]: null })).toEqual([field]);
  });

  test('the empty text does not clear, it is refused', () => {
    expect(refusedPaths(updateComponentInput, { name: ' ', description: '', link: '' })).toEqual([
      'name',
      'description',
      'link',
    ]);
    expect(refusedPaths(updateIncidentInput, { postmortem: ' ' })).toEqual(['postmortem']);
    expect(refusedPaths(updateSiteInput, { about: '', homepage: '' })).toEqual(['about', 'homepage']);
  });

  test('an empty list is a list', () => {
    expect(updateComponentInput.parse({ tags: [] })).toEqual({ tags: [] });
    expect(updateIncidentUpdateInput.parse({ impacts: [] })).toEqual({ impacts: [] });
  });

  test('the limits hold here too', () => {
    const long = 'a'.repeat(201);
    expect(refusedPaths(updateComponentGroupInput, { name: long })).toEqual(['name']);
    expect(refusedPaths(updateComponentInput, { name: long, tags: ['x', 'a'.repeat(51)] })).toEqual(['name', 'tags.1']);
    expect(refusedPaths(updateIncidentInput, { title: long, postmortem: 'a'.repeat(20_001) })).toEqual([
      'title',
      'postmortem',
    ]);
    expect(refusedPaths(updateIncidentUpdateInput, { message: 'a'.repeat(20_001) })).toEqual(['message']);
    expect(refusedPaths(updateMaintenanceInput, { title: long })).toEqual(['title']);
    expect(refusedPaths(updateMetricInput, { places: 7 })).toEqual(['places']);
    expect(refusedPaths(updateSiteInput, { timelineDays: 91, homepage: 'javascript:alert(1)' })).toEqual([
      'homepage',
      'timelineDays',
    ]);
  });

  test("a component's status is not changed with its other fields", () => {
    expect(updateComponentInput.parse({ name: 'API', status: 'MAJOR_OUTAGE' })).toEqual({ name: 'API' });
  });
});

describe('a new thing: what may be left out may also be null', () => {
  test.each<[string, z.ZodType, object, string[]]>([
    [
      'a component',
      createComponentInput,
      { name: 'API', status: 'OPERATIONAL', enabled: true },
      ['description', 'link', 'groupId', 'tags'],
    ],
    [
      'an incident',
      createIncidentInput,
      { title: 'Slow', message: 'x', status: 'RESOLVED', visibility: 'HIDDEN', pinned: false, notify: false },
      ['impacts', 'startedAt', 'nextUpdateBy', 'idempotencyKey'],
    ],
    [
      'an update',
      postIncidentUpdateInput,
      { status: 'MONITORING', message: 'x', notify: false },
      ['impacts', 'postedAt', 'nextUpdateBy', 'idempotencyKey', 'ifUnchangedSince'],
    ],
  ])('%s', (_what, schema, sample, optional) => {
    const given = { ...sample, ...Object.fromEntries(optional.map((field) => [field, null])) };
    expect(schema.parse(given)).toEqual(given);
  });
});
