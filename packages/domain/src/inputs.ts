import { z } from 'zod';
import { isTimeZone } from './calendar.js';
import { COMPONENT_STATUSES, GROUP_COLLAPSES } from './component.js';
import { INCIDENT_STATUSES } from './incident.js';
import { LIMITS } from './limits.js';
import { METRIC_DIRECTIONS } from './metric-level.js';
import { LARGEST_POINT_VALUE, METRIC_CALCULATIONS, METRIC_RANGES } from './metric.js';
import { CHANNELS } from './subscription.js';
import { VISIBILITIES } from './visibility.js';

/** Characters as a reader counts them: code points, not UTF-16 units. */
const lengthOf = (text: string) => [...text].length;
/** Control characters, and the two that break a line without being one. */
export const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;
/** Half of a surrogate pair: no database keeps it. */
const LONELY = /\p{Cs}/u;

/** One line of text, trimmed. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .refine((text) => text.length > 0, 'must not be empty')
    .refine((text) => lengthOf(text) <= most, `must have at most ${most} characters`)
    .refine((text) => !CONTROL.test(text), 'must be a single line')
    .refine((text) => !LONELY.test(text), 'must be valid Unicode');

/** Text of several lines, kept as written. */
export const text = (most: number) =>
  z
    .string()
    .refine((value) => value.trim().length > 0, 'must not be empty')
    .refine((value) => lengthOf(value) <= most, `must have at most ${most} characters`)
    .refine((value) => !value.includes('\0') && !LONELY.test(value), 'must be valid Unicode');

/** Browsers read such an address with any number of slashes, either way. */
export const CREDENTIALS = /^https?:[/\\]*[^/\\?#]*@/i;

export const link = z
  .string()
  .trim()
  .max(LIMITS.link, `must have at most ${LIMITS.link} characters`)
  .refine((address) => !CONTROL.test(address) && !LONELY.test(address), 'must not hold control characters')
  .pipe(z.url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' }));

export const instant = z
  .date('must be a date and a time')
  .refine(
    (at) => at.getUTCFullYear() >= 2000 && at.getUTCFullYear() < 2100,
    'must lie between the years 2000 and 2099',
  );

const id = z.string();
export const name = line(LIMITS.name);
const description = text(LIMITS.description);
export const message = text(LIMITS.message);
const tags = z
  .array(line(LIMITS.tag))
  .max(LIMITS.tags, `must be at most ${LIMITS.tags} tags`)
  .refine((all) => new Set(all.map((tag) => tag.toLowerCase())).size === all.length, 'must not name a tag twice');
export const impacts = z
  .array(z.object({ componentId: id, status: z.enum(COMPONENT_STATUSES) }))
  .max(LIMITS.impactsPerUpdate, `must be at most ${LIMITS.impactsPerUpdate} components`)
  .refine((all) => new Set(all.map((i) => i.componentId)).size === all.length, 'must not name a component twice');
export const visibility = z.enum(VISIBILITIES);
export const idempotencyKey = line(LIMITS.idempotencyKey).nullish();
export const ifUnchangedSince = z.date().nullish();

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(LIMITS.email, `must have at most ${LIMITS.email} characters`)
  .pipe(z.email('must be an email address'));

export const password = z
  .string()
  .min(LIMITS.passwordLeast, `must have at least ${LIMITS.passwordLeast} characters`)
  .max(LIMITS.password, `must have at most ${LIMITS.password} characters`);

const timeZone = z
  .string()
  .max(64, 'must have at most 64 characters')
  .refine(isTimeZone, 'must be a time zone such as "Europe/Madrid"');

export const createComponentGroupInput = z.object({
  name,
  visibility,
  collapse: z.enum(GROUP_COLLAPSES),
});
export const updateComponentGroupInput = createComponentGroupInput.partial();

export const createComponentInput = z.object({
  name,
  description: description.nullish(),
  link: link.nullish(),
  groupId: id.nullish(),
  status: z.enum(COMPONENT_STATUSES),
  enabled: z.boolean(),
  tags: tags.nullish(),
});
export const updateComponentInput = createComponentInput.omit({ status: true }).partial().extend({ ifUnchangedSince });
export const statusReason = line(LIMITS.reason).nullish();

export const createIncidentInput = z.object({
  title: name,
  message,
  status: z.enum(INCIDENT_STATUSES),
  impacts: impacts.nullish(),
  visibility,
  pinned: z.boolean(),
  startedAt: instant.nullish(),
  nextUpdateBy: instant.nullish(),
  notify: z.boolean(),
  idempotencyKey,
});

export const postIncidentUpdateInput = z.object({
  status: z.enum(INCIDENT_STATUSES),
  message,
  impacts: impacts.nullish(),
  postedAt: instant.nullish(),
  nextUpdateBy: instant.nullish(),
  notify: z.boolean(),
  idempotencyKey,
  ifUnchangedSince,
});

export const updateIncidentInput = z
  .object({
    title: name,
    visibility,
    pinned: z.boolean(),
    startedAt: instant,
    nextUpdateBy: instant.nullable(),
    postmortem: message.nullable(),
  })
  .partial()
  .extend({ ifUnchangedSince });

export const updateIncidentUpdateInput = z
  .object({ status: z.enum(INCIDENT_STATUSES), message, impacts, postedAt: instant })
  .partial()
  .extend({ ifUnchangedSince });

export const searchText = line(LIMITS.search).nullish();

/** What is still being written may be empty. */
export const unfinished = (most: number) =>
  z.string().refine((value) => lengthOf(value) <= most, `must have at most ${most} characters`);

export const markdownPreview = unfinished(LIMITS.message);

const threshold = z
  .number()
  .refine(
    (value) => Math.abs(value) <= LARGEST_POINT_VALUE,
    `must be from -${LARGEST_POINT_VALUE} to ${LARGEST_POINT_VALUE}`,
  );

export const createMetricInput = z.object({
  name,
  suffix: line(LIMITS.suffix),
  description: description.nullish(),
  componentId: id.nullish(),
  warnAt: threshold.nullish(),
  alarmAt: threshold.nullish(),
  worseWhen: z.enum(METRIC_DIRECTIONS),
  calculation: z.enum(METRIC_CALCULATIONS),
  places: z
    .int('must be a whole number')
    .min(0, 'must be at least 0')
    .max(LIMITS.places, `must be at most ${LIMITS.places}`),
  defaultRange: z.enum(METRIC_RANGES),
  displayChart: z.boolean(),
  visibility,
});
export const updateMetricInput = createMetricInput.partial();

export const signInInput = z.object({ email: z.string(), password: z.string() });

export const completeSetupInput = z.object({
  name,
  email,
  password,
  siteName: name,
  timeZone,
  example: z.boolean(),
});

const weight = z.number().min(0, 'must be at least 0').max(1, 'must be at most 1');
export const uptimeWeightsInput = z
  .object({
    majorOutage: weight,
    partialOutage: weight,
    degradedPerformance: weight,
    underMaintenance: weight.nullable(),
  })
  .partial();

export const correctComponentStatusInput = z
  .object({
    status: z.enum(COMPONENT_STATUSES),
    startsAt: instant,
    endsAt: instant,
    reason: line(LIMITS.reason),
    publicNote: line(LIMITS.reason).nullish(),
  })
  .refine((it) => it.endsAt > it.startsAt, { path: ['endsAt'], message: 'must be after startsAt' });

export const siteSettings = z.object({
  name,
  about: description.nullable(),
  timeZone,
  locale: z
    .string()
    .max(35, 'must have at most 35 characters')
    .refine(isLocale, 'must be a language tag such as "en" or "pt-BR"'),
  homepage: link.nullable(),
  accentColor: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as "#2f6fed"')
    .nullable(),
  customCss: text(LIMITS.customCss).nullable(),
  timelineDays: z.int('must be a whole number').min(1, 'must be at least 1').max(90, 'must be at most 90'),
  majorOutageThreshold: z.number().min(0.01, 'must be at least 0.01').max(1, 'must be at most 1'),
  minimumIncidentSeconds: z
    .int('must be a whole number')
    .min(0, 'must be at least 0')
    .max(86_400, 'must be at most a day'),
  nudgeAfterHours: z
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(LIMITS.nudgeAfterHours, `must be at most ${LIMITS.nudgeAfterHours}`)
    .nullable(),
  offeredChannels: z
    .array(z.enum(CHANNELS))
    .refine((all) => new Set(all).size === all.length, 'must not name one twice'),
});
export const updateSiteInput = siteSettings
  .extend({ uptimeWeights: uptimeWeightsInput })
  .partial()
  .extend({ ifUnchangedSince });

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
