import { z } from 'zod';
import type { ThirdPartySelector } from '@signet/domain/third-party';
import { unknown } from '../reading.js';
import { UnreadableAnswer, type ReadRequest } from './adapter.js';
import { adapterOf, isJson } from './adapter-of.js';
import { below } from './addresses.js';
import { answerOf, jsonOf } from './answer-text.js';
import { readComponentPage, type ComponentPage } from './component-page.js';
import { fitting, keyField, listField, optionalName, optionalWord, shortList, whenField, wordField } from './fields.js';
import { shaped } from './shape.js';
import type { UpstreamComponent } from './upstream-component.js';
import type { WordTable } from './word-table.js';

const isOurs = z.object({
  key: z.string(),
  status: z.string(),
  environment: z.string(),
  Products: z.array(z.unknown()),
});

const instance = z.object({
  key: keyField,
  status: wordField,
  location: optionalName,
  releaseVersion: optionalName,
  isActive: z.boolean().nullish(),
  Products: listField,
  Incidents: listField,
  Maintenances: listField,
});
type Instance = z.infer<typeof instance>;

const product = z.object({ key: keyField, isActive: z.boolean().nullish() });
const impact = z.object({ startTime: whenField, endTime: whenField, type: optionalWord, severity: optionalWord });
const incident = z.object({
  id: keyField,
  createdAt: whenField,
  IncidentImpacts: shortList(impact).catch([]),
});
const maintenance = z.object({
  id: keyField,
  name: optionalName,
  plannedStartTime: whenField,
  plannedEndTime: whenField,
});

const words: WordTable = {
  OK: 'OPERATIONAL',
  'MINOR_INCIDENT_*': 'DEGRADED_PERFORMANCE',
  MAJOR_INCIDENT_NONCORE: 'PARTIAL_OUTAGE',
  MAJOR_INCIDENT_CORE: 'MAJOR_OUTAGE',
  'MAINTENANCE_*': 'UNDER_MAINTENANCE',
};

/** Salesforce Trust, one request an instance: the list of all instances is megabytes large. */
export const salesforceTrust = adapterOf({
  format: 'SALESFORCE_TRUST',
  pollSeconds: 60,
  words,
  addressesOf: (baseUrl, selector) => instancesOf(selector).map((key) => addressOf(baseUrl, key)),
  recognises: isJson((json) => isOurs.safeParse(json).success),
  readingOf(request) {
    const keys = instancesOf(request.selector);
    if (keys.length === 0) return unknown('no instance is chosen, such as NA137');
    const page = pageOf(request, keys);
    // Which instances are followed is decided by what was asked.
    return readComponentPage(page, { ...request.selector, components: [] }, words);
  },
});

function pageOf(request: ReadRequest, keys: readonly string[]): ComponentPage {
  const read = keys.map((key) => instanceOf(request, key));
  const instances = read.flatMap((row) => ('instance' in row ? [row.instance] : []));
  return {
    observedAt: null,
    components: read.map((row) => ('instance' in row ? componentOf(row.instance, request.selector) : row.unreadable)),
    incidents: instances.flatMap((row) =>
      fitting(row.Incidents, incident).map(({ id, createdAt, IncidentImpacts: impacts }) => ({
        key: id,
        title: `${row.key}: ${impacts[0]?.type ?? 'incident'}`,
        url: `https://status.salesforce.com/incidents/${encodeURIComponent(id)}`,
        status: 'open',
        startedAt: impacts[0]?.startTime ?? createdAt,
        impact: impacts[0]?.severity ?? null,
        covers: null,
      })),
    ),
    maintenances: instances.flatMap((row) => maintenancesOf(row, request.now)),
  };
}

type Read = { instance: Instance } | { unreadable: UpstreamComponent };

/** One instance that cannot be read says nothing of the others. */
function instanceOf(request: ReadRequest, key: string): Read {
  try {
    const json = jsonOf(answerOf(request, addressOf(request.baseUrl, key)));
    return { instance: shaped(instance, Array.isArray(json) && json.length === 1 ? json[0] : json) };
  } catch (error) {
    if (!(error instanceof UnreadableAnswer)) throw error;
    return { unreadable: { key, name: key, group: null, description: null, word: null, problem: error.message } };
  }
}

function componentOf(row: Instance, { products }: ThirdPartySelector): UpstreamComponent {
  const problem = lackOf(row, products);
  const word = problem === null ? row.status : null;
  return {
    key: row.key,
    name: row.key,
    group: row.location ?? null,
    description: row.releaseVersion ?? null,
    word,
    problem,
  };
}

/** Trust tells of an instance, not of each product on it; but a product that is not there is not well. */
function lackOf({ isActive, Products }: Instance, products: readonly string[]): string | null {
  if (isActive === false) return 'the instance is not active';
  const running = fitting(Products, product).filter((row) => row.isActive !== false);
  const present = new Set(running.map(({ key }) => key.toLowerCase()));
  const absent = products.find((key) => !present.has(key.toLowerCase()));
  return absent === undefined ? null : `the instance has no product ${absent}`;
}

/** Many change nothing for users: only the instance's own status tells whether one does. */
function maintenancesOf({ Maintenances, key }: Instance, now: Date) {
  return fitting(Maintenances, maintenance).map((row) => {
    const { plannedStartTime: startsAt, plannedEndTime: endsAt } = row;
    const isInProgress = startsAt !== null && startsAt <= now && (endsAt === null || endsAt > now);
    const status = isInProgress ? 'in progress' : 'scheduled';
    const title = `${key}: ${row.name ?? 'maintenance'}`;
    return { key: row.id, title, url: null, status, startsAt, endsAt, isInProgress, covers: null };
  });
}

/** The instances are what other sources call regions, and each of them is a component. */
function instancesOf({ regions, components }: ThirdPartySelector): string[] {
  return [...new Set(components.length > 0 ? components : regions)];
}

function addressOf(baseUrl: string, key: string): string {
  return below(baseUrl, `/instances/${encodeURIComponent(key)}/status`);
}
