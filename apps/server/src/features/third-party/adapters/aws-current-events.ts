import { z } from 'zod';
import { adapterOf, isJson } from './adapter-of.js';
import { answerOf, jsonOf } from './answer-text.js';
import { everything, readEventLog, type EventLog, type Touch, type UpstreamEvent } from './event-log.js';
import { beginningOf, keyField, nameField, optionalName } from './fields.js';
import { Misfits } from './misfits.js';
import { readRows } from './read-rows.js';
import { shaped } from './shape.js';
import type { WordTable } from './word-table.js';

const SEVERAL = 'multipleservices';

const code = z.union([z.number().int(), z.string().min(1).max(10)]).transform(String);
/** Seconds since 1970, in a text. */
const epoch = z
  .union([z.number(), z.string().regex(/^\d{1,12}$/)])
  .transform((seconds) => new Date(Number(seconds) * 1_000));
const optionalEpoch = epoch.nullish().catch(null);

const isOurs = beginningOf(z.object({ arn: z.string().startsWith('arn:aws'), status: code, service: z.string() }));

const impacted = z.object({ service_name: optionalName, current: code });

const told = z.object({
  arn: keyField,
  date: optionalEpoch,
  region_name: optionalName,
  status: code,
  service: keyField,
  service_name: nameField,
  summary: nameField,
  /** Read one by one: a schema of them all would look through however many there are. */
  impacted_services: z.custom<Record<string, unknown>>(isObject, 'expected object').nullish(),
  end_time: optionalEpoch,
});
type Told = z.infer<typeof told>;

const words: WordTable = {
  '0': 'OPERATIONAL',
  '1': 'DEGRADED_PERFORMANCE',
  '2': 'DEGRADED_PERFORMANCE',
  '3': 'MAJOR_OUTAGE',
};

/** AWS Health's public events, in UTF-16. */
export const awsCurrentEvents = adapterOf({
  format: 'AWS_CURRENT_EVENTS',
  pollSeconds: 60,
  words,
  addressesOf: (baseUrl) => [baseUrl],
  recognises: isJson((json) => isOurs.safeParse(json).success),
  readingOf(request) {
    const log = logIn(jsonOf(answerOf(request, request.baseUrl)), request.now);
    return readEventLog(log, request.selector, words);
  },
});

function logIn(json: unknown, now: Date): EventLog {
  const { rows, gaps } = readRows(shaped(z.array(z.unknown()), json), 'events', told);
  const open = rows.filter((row) => !isOver(row, now));
  return {
    events: open.map(eventOf),
    maintenances: [],
    known: rows.flatMap((row) => touchesOf(row).filter(({ isEverything }) => !isEverything)),
    observedAt: null,
    gaps,
  };
}

function isOver({ end_time: end }: Told, now: Date): boolean {
  return end instanceof Date && end <= now;
}

function eventOf(row: Told): UpstreamEvent {
  const startedAt = row.date ?? null;
  return {
    title: `${row.service_name}, ${row.region_name ?? regionOf(row) ?? 'everywhere'}: ${row.summary}`,
    incident:
      row.status === '0'
        ? null
        : { key: row.arn, title: row.summary, url: null, status: 'open', startedAt, impact: row.status },
    touches: touchesOf(row),
  };
}

/** What the event does to each service; to the one that it is of, where it lists none. */
function touchesOf(row: Told): Touch[] {
  const region = regionOf(row);
  const regions = [region, row.region_name].filter((name) => typeof name === 'string');
  const listed = Object.entries(row.impacted_services ?? {});
  if (listed.length === 0) {
    if (row.service.startsWith(SEVERAL)) return [everything(row.status, regions)];
    return [touchOf(row.service, row.service_name, row.status, region, regions)];
  }
  const misfits = new Misfits();
  return listed.map(([key, service]) => {
    const { data } = impacted.safeParse(service);
    if (!data) misfits.add(`impacted_services.${key.slice(0, 100)}`);
    return touchOf(
      key.slice(0, 300),
      data?.service_name ?? key.slice(0, 200),
      data?.current ?? 'nothing',
      region,
      regions,
    );
  });
}

function touchOf(key: string, name: string, word: string, region: string | null, regions: readonly string[]): Touch {
  const suffix = `-${region}`;
  const product = region !== null && key.endsWith(suffix) ? key.slice(0, -suffix.length) : key;
  return { key, name, group: region, aliases: [product], regions, isEverything: false, word };
}

/** arn:aws:health:us-west-2::event/…; events of global services name "global". */
function regionOf({ arn }: Told): string | null {
  const [, , , region = ''] = arn.split(':', 4);
  return region === '' || region === 'global' ? null : region;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
