import { z } from 'zod';
import { adapterOf, isJson } from './adapter-of.js';
import { answerOf, jsonOf } from './answer-text.js';
import { readComponentPage, type ComponentPage } from './component-page.js';
import { fitting, keyField, listField, nameField, optionalWord, shortList, whenField } from './fields.js';
import { Misfits } from './misfits.js';
import { shaped } from './shape.js';
import { componentsIn, type UpstreamComponent } from './upstream-component.js';
import type { WordTable } from './word-table.js';

const code = z.union([z.number(), z.string().min(1).max(20)]).transform(String);

const isOurs = z.object({
  result: z.object({ status_overall: z.object({ status_code: code }), status: z.array(z.unknown()) }),
});

const answer = z.object({
  result: z.object({
    status_overall: z.object({ updated: whenField }).nullish().catch(null),
    status: listField,
    incidents: listField,
    maintenance: z
      .object({ active: listField.catch([]), upcoming: listField.catch([]) })
      .nullish()
      .catch(null),
  }),
});

const component = z.object({ id: keyField, name: nameField, status_code: code, containers: listField.catch([]) });

const message = z.object({ state: code, status: code.nullish().catch(null) });
const affected = shortList(z.object({ _id: keyField })).catch([]);

const told = z.object({
  _id: keyField,
  name: nameField,
  datetime_open: whenField,
  datetime_planned_start: whenField,
  datetime_planned_end: whenField,
  messages: listField.catch([]),
  components_affected: affected,
  status: optionalWord,
});

const words: WordTable = {
  '100': 'OPERATIONAL',
  '200': 'UNDER_MAINTENANCE',
  '300': 'DEGRADED_PERFORMANCE',
  '400': 'PARTIAL_OUTAGE',
  '500': 'MAJOR_OUTAGE',
  '600': 'MAJOR_OUTAGE',
};

const STATES: Readonly<Record<string, string>> = {
  '100': 'investigating',
  '200': 'identified',
  '300': 'monitoring',
  '400': 'resolved',
};

/** status.io: https://kb.status.io/developers/public-status-api/. All its pages are one host's. */
export const statusIo = adapterOf({
  format: 'STATUS_IO',
  pollSeconds: 60,
  words,
  addressesOf: (baseUrl) => [baseUrl],
  recognises: isJson((json) => isOurs.safeParse(json).success),
  readingOf(request) {
    const page = pageIn(jsonOf(answerOf(request, request.baseUrl)));
    return readComponentPage(page, request.selector, words);
  },
});

function pageIn(json: unknown): ComponentPage {
  const { result } = shaped(answer, json);
  return {
    observedAt: result.status_overall?.updated ?? null,
    components: componentsWithContainers(result.status),
    incidents: fitting(result.incidents, told).map((row) => ({
      key: row._id,
      title: row.name,
      url: null,
      ...lastWords(row.messages),
      startedAt: row.datetime_open,
      covers: coveredBy(row),
    })),
    maintenances: [
      ...maintenancesIn(result.maintenance?.active ?? [], true),
      ...maintenancesIn(result.maintenance?.upcoming ?? [], false),
    ],
  };
}

/** A component that runs in several places can be followed in one of them. */
function componentsWithContainers(rows: readonly unknown[]): UpstreamComponent[] {
  const containers: UpstreamComponent[][] = [];
  const misfits = new Misfits();
  const componentOf = ({ id, name, status_code: word, containers: places }: z.infer<typeof component>) => {
    if (places.length > 1) containers.push(containersIn(places, id, name, misfits));
    return { key: id, name, group: null, description: null, word };
  };
  const own = componentsIn(rows, 'result.status', component, componentOf, misfits);
  return [own, ...containers].flat();
}

function containersIn(rows: readonly unknown[], key: string, group: string, misfits: Misfits): UpstreamComponent[] {
  const place = `result.status.${key}.containers`;
  const containerOf = ({ id, name, status_code: word }: z.infer<typeof component>) => ({
    key: `${key}/${id}`,
    name,
    group,
    description: null,
    word,
  });
  return componentsIn(rows, place, component, containerOf, misfits);
}

function maintenancesIn(rows: readonly unknown[], isInProgress: boolean) {
  return fitting(rows, told).map((row) => ({
    key: row._id,
    title: row.name,
    url: null,
    status: isInProgress ? 'in progress' : 'scheduled',
    startsAt: row.datetime_planned_start,
    endsAt: row.datetime_planned_end,
    isInProgress,
    covers: coveredBy(row),
  }));
}

function lastWords(messages: readonly unknown[]): { status: string; impact: string | null } {
  const last = fitting(messages, message).at(-1);
  return { status: STATES[last?.state ?? ''] ?? 'open', impact: last?.status ?? null };
}

function coveredBy({ components_affected: components }: z.infer<typeof told>): string[] | null {
  return components.length > 0 ? components.map(({ _id }) => _id) : null;
}
