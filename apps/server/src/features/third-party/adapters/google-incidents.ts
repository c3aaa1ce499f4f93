import { z } from 'zod';
import { adapterOf, isJson } from './adapter-of.js';
import { below } from './addresses.js';
import { answerOf, jsonOf } from './answer-text.js';
import { everything, readEventLog, type EventLog, type UpstreamEvent } from './event-log.js';
import {
  beginningOf,
  fitting,
  keyField,
  linkOf,
  nameField,
  optionalWord,
  shortList,
  whenField,
  wordField,
} from './fields.js';
import { readRows } from './read-rows.js';
import { shaped } from './shape.js';
import type { WordTable } from './word-table.js';

const named = z.object({ id: keyField, title: nameField });
const namedList = shortList(named);

const isOurs = beginningOf(z.object({ id: z.string(), begin: z.string(), status_impact: z.string() }));

/** What is over is most of the file, and is looked at no further. */
const timing = z.object({ end: z.string().nullish() });
const mentioned = z.object({ affected_products: namedList });

const told = z.object({
  id: keyField,
  external_desc: nameField,
  begin: whenField,
  status_impact: wordField,
  severity: optionalWord,
  uri: z.string().nullish().catch(null),
  affected_products: namedList,
  currently_affected_locations: namedList,
});
type Told = z.infer<typeof told>;

const words: WordTable = {
  SERVICE_INFORMATION: 'DEGRADED_PERFORMANCE',
  SERVICE_DISRUPTION: 'PARTIAL_OUTAGE',
  SERVICE_OUTAGE: 'MAJOR_OUTAGE',
};

/** Google's dashboards: https://status.cloud.google.com/incidents.schema.json */
export const googleIncidents = adapterOf({
  format: 'GOOGLE_INCIDENTS',
  pollSeconds: 300,
  words,
  addressesOf: (baseUrl) => [incidentsOf(baseUrl)],
  recognises: isJson((json) => isOurs.safeParse(json).success),
  readingOf(request) {
    const log = logIn(jsonOf(answerOf(request, incidentsOf(request.baseUrl))), request.baseUrl);
    return readEventLog(log, request.selector, words);
  },
});

function logIn(json: unknown, baseUrl: string): EventLog {
  const all = shaped(z.array(z.unknown()), json);
  // One whose end cannot be read is taken for open.
  const open = all.filter((row) => !hasEnded(row));
  const { rows, gaps } = readRows(open, 'incidents', told);
  const products = fitting(all, mentioned).flatMap((row) => row.affected_products);
  return {
    events: rows.map((row) => eventOf(row, baseUrl)),
    maintenances: [],
    known: products.map(({ id, title }) => ({ key: id, name: title, group: null })),
    observedAt: null,
    gaps,
  };
}

function hasEnded(row: unknown): boolean {
  const end = timing.safeParse(row).data?.end;
  return typeof end === 'string' && !Number.isNaN(Date.parse(end));
}

function eventOf(row: Told, baseUrl: string): UpstreamEvent {
  const title = row.external_desc;
  const locations = row.currently_affected_locations;
  const isGlobal = locations.some(({ id }) => id.toLowerCase() === 'global');
  const regions = isGlobal ? [] : locations.flatMap((location) => [location.id, location.title]);
  const touches = row.affected_products.map((product) => ({
    key: product.id,
    name: product.title,
    group: null,
    aliases: [],
    regions,
    isEverything: false,
    word: row.status_impact,
  }));
  return {
    title,
    incident: {
      key: row.id,
      title,
      url: linkOf(row.uri ?? '', below(baseUrl, '/')),
      status: 'open',
      startedAt: row.begin,
      impact: row.status_impact,
    },
    touches: touches.length > 0 ? touches : [everything(row.status_impact, regions)],
  };
}

function incidentsOf(baseUrl: string): string {
  return below(baseUrl, '/incidents.json');
}
