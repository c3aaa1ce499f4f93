import { z } from 'zod';
import type { ReadRequest } from './adapter.js';
import { adapterOf, isJson } from './adapter-of.js';
import { answerOf, jsonOf } from './answer-text.js';
import { readComponentPage, type ComponentPage } from './component-page.js';
import { fitting, keyField, listField, nameField, optionalKey, optionalWord, whenOf } from './fields.js';
import { shaped } from './shape.js';
import { componentsIn, type UpstreamComponent } from './upstream-component.js';
import type { WordTable } from './word-table.js';

const FRESH_MS = 10 * 60_000;
const BEATS_MISSED = 3;

const isOurs = z.object({ config: z.object({ slug: z.string() }), publicGroupList: z.array(z.unknown()) });

const page = z.object({
  incident: z
    .object({ id: keyField, title: nameField, style: optionalWord, createdDate: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
  publicGroupList: listField,
});
const group = z.object({ name: nameField, monitorList: listField });
const monitor = z.object({ id: keyField, name: nameField });
const beats = z.object({ heartbeatList: z.record(z.string(), z.unknown()) });
const beat = z.object({
  status: z.number().int(),
  /** UTC, without saying so. */
  time: z.string().transform((time) => whenOf(`${time.replace(' ', 'T')}Z`)),
});
const maintained = z.object({ maintenanceList: listField.catch([]) });
const maintenance = z.object({ id: keyField, title: nameField, status: optionalWord, groupId: optionalKey });

const words: WordTable = {
  '0': 'MAJOR_OUTAGE',
  '1': 'OPERATIONAL',
  '3': 'UNDER_MAINTENANCE',
};

/** Uptime Kuma: what a page lists, and the last heartbeat of each monitor. */
export const uptimeKuma = adapterOf({
  format: 'UPTIME_KUMA',
  pollSeconds: 60,
  words,
  addressesOf: (baseUrl) => [pageAddress(baseUrl), heartbeatAddress(baseUrl)],
  recognises: isJson((json) => isOurs.safeParse(json).success),
  readingOf: (request) => readComponentPage(pageOf(request), request.selector, words),
});

function pageOf(request: ReadRequest): ComponentPage {
  const json = jsonOf(answerOf(request, pageAddress(request.baseUrl)));
  const { publicGroupList, incident } = shaped(page, json);
  const { heartbeatList } = shaped(beats, jsonOf(answerOf(request, heartbeatAddress(request.baseUrl))));
  const beatOf = (key: string) => lastBeat(Object.hasOwn(heartbeatList, key) ? heartbeatList[key] : [], request.now);
  return {
    observedAt: null,
    components: publicGroupList.flatMap((row, index) => monitorsIn(row, index, beatOf)),
    incidents: incident
      ? [
          {
            key: incident.id,
            title: incident.title,
            url: null,
            status: 'open',
            startedAt: whenOf(`${(incident.createdDate ?? '').replace(' ', 'T')}Z`),
            impact: incident.style ?? null,
            covers: null,
          },
        ]
      : [],
    // A monitor under maintenance says so in its heartbeat.
    maintenances: fitting(shaped(maintained, json).maintenanceList, maintenance).map((row) => ({
      key: row.id,
      title: row.title,
      url: null,
      status: row.status ?? 'announced',
      startsAt: null,
      endsAt: null,
      isInProgress: row.status === 'under-maintenance',
      covers: null,
    })),
  };
}

type Beat = { word: string } | { problem: string };

function monitorsIn(row: unknown, index: number, beatOf: (key: string) => Beat): UpstreamComponent[] {
  const place = `publicGroupList.${index}`;
  const { name, monitorList } = shaped(group, row, place);
  const known = componentsIn(monitorList, `${place}.monitorList`, monitor, ({ id, name: own }) => ({
    key: id,
    name: own,
    group: name,
    description: null,
    word: null,
  }));
  return known.map((component) => {
    if (component.problem !== null) return component;
    const last = beatOf(component.key);
    return 'word' in last ? { ...component, word: last.word } : { ...component, problem: last.problem };
  });
}

/** A monitor that no longer beats is paused, or nobody looks any more. */
function lastBeat(list: unknown, now: Date): Beat {
  if (!Array.isArray(list) || list.length === 0) return { problem: 'it has no heartbeat' };
  const { success, data: last } = beat.safeParse(list.at(-1));
  if (!success || last.time === null) return { problem: 'its last heartbeat cannot be read' };
  const before = beat.safeParse(list.at(-2)).data?.time ?? last.time;
  const every = last.time.getTime() - before.getTime();
  if (now.getTime() - last.time.getTime() > Math.max(FRESH_MS, every * BEATS_MISSED)) {
    return { problem: `its last heartbeat is of ${last.time.toISOString()}` };
  }
  return { word: String(last.status) };
}

/** A page is named by its slug, as in https://host/status/slug; Uptime Kuma's first is "default". */
function placeOf(baseUrl: string): { origin: string; slug: string } {
  const { origin, pathname } = URL.parse(baseUrl) ?? { origin: baseUrl, pathname: '/' };
  return { origin, slug: /^\/status\/([\w-]{1,200})/.exec(pathname)?.[1] ?? 'default' };
}

function pageAddress(baseUrl: string): string {
  const { origin, slug } = placeOf(baseUrl);
  return `${origin}/api/status-page/${slug}`;
}

function heartbeatAddress(baseUrl: string): string {
  const { origin, slug } = placeOf(baseUrl);
  return `${origin}/api/status-page/heartbeat/${slug}`;
}
