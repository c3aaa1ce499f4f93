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
  statusReason,
} from './inputs.js';
import { scheduleMaintenanceInput } from './schedule-maintenance-input.js';

const letters = (length: number) => 'a'.repeat(length);
const link = (length: number) => 'https://example.com/'.padEnd(length, 'a');
const mail = (length: number) => '@example.com'.padStart(length, 'a');
const tags = (count: number) => Array.from({ length: count }, (_, n) => `tag ${n}`);
const longTag = (length: number) => ['short', letters(length)];
const impacts = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ componentId: String(n), status: 'MAJOR_OUTAGE' }));
const number = (value: number) => value;

/** What is refused about one field of an input, as "path: message". */
const refusals = (schema: z.ZodType, field: string, value: unknown) =>
  schema
    .safeParse({ [field]: value })
    .error?.issues.filter(({ path }) => path[0] === field)
    .map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

const group = createComponentGroupInput;
const component = createComponentInput;
const incident = createIncidentInput;
const update = postIncidentUpdateInput;
const maintenance = scheduleMaintenanceInput;
const metric = createMetricInput;
const site = siteSettings;
const setup = completeSetupInput;

describe('at the limit accepted, one beyond refused with the path of the field', () => {
  test.each<[string, z.ZodType, (size: number) => unknown, number, string]>([
    ['name', group, letters, 200, 'name: must have at most 200 characters'],
    ['name', component, letters, 200, 'name: must have at most 200 characters'],
    ['description', component, letters, 2000, 'description: must have at most 2000 characters'],
    ['link', component, link, 2048, 'link: must have at most 2048 characters'],
    ['tags', component, tags, 20, 'tags: must be at most 20 tags'],
    ['tags', component, longTag, 50, 'tags.1: must have at most 50 characters'],
    ['title', incident, letters, 200, 'title: must have at most 200 characters'],
    ['message', incident, letters, 20_000, 'message: must have at most 20000 characters'],
    ['impacts', incident, impacts, 100, 'impacts: must be at most 100 components'],
    ['idempotencyKey', incident, letters, 200, 'idempotencyKey: must have at most 200 characters'],
    ['message', update, letters, 20_000, 'message: must have at most 20000 characters'],
    ['impacts', update, impacts, 100, 'impacts: must be at most 100 components'],
    ['idempotencyKey', update, letters, 200, 'idempotencyKey: must have at most 200 characters'],
    ['title', maintenance, letters, 200, 'title: must have at most 200 characters'],
    ['message', maintenance, letters, 20_000, 'message: must have at most 20000 characters'],
    ['components', maintenance, impacts, 100, 'components: must be at most 100 components'],
    ['name', metric, letters, 200, 'name: must have at most 200 characters'],
    ['suffix', metric, letters, 20, 'suffix: must have at most 20 characters'],
    ['description', metric, letters, 2000, 'description: must have at most 2000 characters'],
    ['places', metric, number, 6, 'places: must be at most 6'],
    ['name', site, letters, 200, 'name: must have at most 200 characters'],
    ['about', site, letters, 2000, 'about: must have at most 2000 characters'],
    ['homepage', site, link, 2048, 'homepage: must have at most 2048 characters'],
    ['timelineDays', site, number, 90, 'timelineDays: must be at most 90'],
    ['minimumIncidentSeconds', site, number, 86_400, 'minimumIncidentSeconds: must be at most a day'],
    ['nudgeAfterHours', site, number, 168, 'nudgeAfterHours: must be at most 168'],
    ['name', setup, letters, 200, 'name: must have at most 200 characters'],
    ['siteName', setup, letters, 200, 'siteName: must have at most 200 characters'],
    ['email', setup, mail, 254, 'email: must have at most 254 characters'],
    ['password', setup, letters, 200, 'password: must have at most 200 characters'],
  ])('%s %#', (field, schema, sized, most, refusal) => {
    expect(refusals(schema, field, sized(most))).toEqual([]);
    expect(refusals(schema, field, sized(most + 1))).toEqual([refusal]);
  });

  test('the reason of a status', () => {
    expect(statusReason.safeParse(letters(500)).success).toBe(true);
    expect(statusReason.safeParse(letters(501)).error?.issues[0]?.message).toBe('must have at most 500 characters');
  });
});

describe('what is too little, or of another kind', () => {
  test.each<[string, z.ZodType, accepted: unknown, refused: unknown, string]>([
    ['places', metric, 0, -1, 'must be at least 0'],
    ['places', metric, 3, 1.5, 'must be a whole number'],
    ['timelineDays', site, 1, 0, 'must be at least 1'],
    ['timelineDays', site, 7, 7.5, 'must be a whole number'],
    ['majorOutageThreshold', site, 0.01, 0.009, 'must be at least 0.01'],
    ['majorOutageThreshold', site, 1, 1.001, 'must be at most 1'],
    ['minimumIncidentSeconds', site, 0, -1, 'must be at least 0'],
    ['minimumIncidentSeconds', site, 60, 0.5, 'must be a whole number'],
    ['nudgeAfterHours', site, 1, 0, 'must be at least 1'],
    ['nudgeAfterHours', site, null, 1.5, 'must be a whole number'],
    ['locale', site, 'pt-BR', 'pt_BR', 'must be a language tag such as "en" or "pt-BR"'],
    ['accentColor', site, '#ABCDEF', 'red', 'must be a colour such as "#2f6fed"'],
    ['accentColor', site, '#000000', '#000', 'must be a colour such as "#2f6fed"'],
    ['timeZone', site, 'Asia/Kathmandu', '+05:45', 'must be a time zone such as "Europe/Madrid"'],
    ['timeZone', setup, 'UTC', 'Mars/Olympus', 'must be a time zone such as "Europe/Madrid"'],
    ['password', setup, letters(10), letters(9), 'must have at least 10 characters'],
  ])('%s %#', (field, schema, accepted, refused, message) => {
    expect(refusals(schema, field, accepted)).toEqual([]);
    expect(refusals(schema, field, refused)).toEqual([`${field}: ${message}`]);
  });
});
