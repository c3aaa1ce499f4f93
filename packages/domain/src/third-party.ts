import { z } from 'zod';
import { COMPONENT_STATUSES } from './component.js';
import { createComponentGroupInput, CREDENTIALS, line, link, name } from './inputs.js';
import { LIMITS } from './limits.js';

/** The shapes in which other services tell how they are. */
export const THIRD_PARTY_FORMATS = [
  'STATUSPAGE_V2',
  'INCIDENT_IO',
  'INSTATUS',
  'STATUS_IO',
  'BETTER_STACK',
  'SLACK',
  'HEROKU',
  'GOOGLE_INCIDENTS',
  'AWS_CURRENT_EVENTS',
  'AZURE_RSS',
  'SALESFORCE_TRUST',
  'CACHET_COMPATIBLE',
  'UPTIME_KUMA',
  'FEED',
] as const;
export type ThirdPartyFormat = (typeof THIRD_PARTY_FORMATS)[number];

const MOST_KEYS = 500;
const MOST_WORDS = 50;

/** A key or name of theirs, as they write it. */
const theirs = line(300);
const keys = z.array(theirs).max(MOST_KEYS).default([]);

/** What of a source is followed, and how its words are taken. What is left out or empty narrows nothing down. */
export const thirdPartySelector = z.object({
  /** Their components, by key; the worst counts. None: the whole page. */
  components: keys,
  /** Of sources that tell events: services by key or name. */
  products: keys,
  /** Regions by key or name; of Salesforce the instances. */
  regions: keys,
  /** Their words in our statuses, where the format's own table is not what is wanted. */
  mapping: z
    .record(theirs, z.enum(COMPONENT_STATUSES))
    .refine((mapping) => Object.keys(mapping).length <= MOST_WORDS, `must have at most ${MOST_WORDS} words`)
    .default({}),
  /** Of feeds: how long after its last word an entry that tells no end counts as open. */
  openForHours: z.number().int().min(1).max(720).default(24),
});
export type ThirdPartySelector = z.infer<typeof thirdPartySelector>;

/** Everything that the source tells, as the format's own table takes it. */
export const WHOLE_SOURCE: ThirdPartySelector = thirdPartySelector.parse({});

/** What a component follows: a service of the catalogue, or a format at an address. */
export const linkComponentInput = z
  .object({
    serviceId: line(100).nullish(),
    format: z.enum(THIRD_PARTY_FORMATS).nullish(),
    baseUrl: link.refine((address) => !CREDENTIALS.test(address), 'must not hold a user name or a password').nullish(),
    name: name.nullish(),
    selector: thirdPartySelector.nullish(),
    confirmsWorse: z.boolean(),
    notify: z.boolean(),
    draftsIncidents: z.boolean(),
  })
  .refine(({ serviceId, format, baseUrl }) => serviceId || (format && baseUrl), {
    path: ['serviceId'],
    message: 'must be given, or a format with its baseUrl',
  });

/** Components that are made of a service's parts, in one go. */
export const followServiceInput = z
  .object({
    service: linkComponentInput,
    components: z
      .array(z.object({ name, parts: keys }))
      .min(1, 'must be at least one component')
      .max(LIMITS.componentsAtOnce, `must be at most ${LIMITS.componentsAtOnce} components`),
    groupId: z.string().nullish(),
    newGroup: createComponentGroupInput.nullish(),
  })
  .refine(({ groupId, newGroup }) => !groupId || !newGroup, {
    path: ['groupId'],
    message: 'must be absent where newGroup is given',
  });

export const previewThirdPartyInput = z.object({ url: line(LIMITS.link) });

/** A service's name, or a part of it, or an address. */
export const thirdPartySearch = z.string().max(LIMITS.link, `must have at most ${LIMITS.link} characters`);
