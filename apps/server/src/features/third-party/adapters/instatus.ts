import { z } from 'zod';
import type { ReadRequest } from './adapter.js';
import { adapterOf, isJson } from './adapter-of.js';
import { below } from './addresses.js';
import { answerOf, jsonOf } from './answer-text.js';
import { readComponentPage, type ComponentPage } from './component-page.js';
import {
  descriptionField,
  fitting,
  keyField,
  linkField,
  listField,
  nameField,
  optionalWord,
  shortList,
  whenField,
  wordField,
} from './fields.js';
import { Misfits } from './misfits.js';
import { shaped } from './shape.js';
import { componentsIn, type UpstreamComponent } from './upstream-component.js';
import type { WordTable } from './word-table.js';

const isSummary = z.object({
  page: z.object({ name: z.string(), url: z.string(), status: z.string().regex(/^[A-Z]+$/) }),
});

/** Empty lists are left out. */
const summary = z.object({
  page: z.object({ name: z.string() }),
  activeIncidents: listField,
  activeMaintenances: listField,
});

/** Older pages answer with the list alone. */
const componentList = z.union([
  z.array(z.unknown()),
  z.object({ components: listField }).transform(({ components }) => components),
]);

const component = z.object({
  id: keyField,
  name: nameField,
  status: wordField,
  description: descriptionField,
  isParent: z.boolean().nullish(),
  children: z.array(z.unknown()).nullish().catch(null),
  group: z
    .union([nameField, z.object({ name: nameField }).transform(({ name }) => name)])
    .nullish()
    .catch(null),
});

const covered = shortList(z.object({ id: keyField })).catch([]);

const incident = z.object({
  id: keyField,
  name: nameField,
  status: wordField,
  impact: optionalWord,
  started: whenField,
  url: linkField,
  components: covered,
});

const maintenance = z.object({
  id: keyField,
  name: nameField,
  status: wordField,
  start: whenField,
  /** In minutes. */
  duration: z.coerce.number().positive().max(1_000_000).nullish().catch(null),
  url: linkField,
  components: covered,
});

const words: WordTable = {
  OPERATIONAL: 'OPERATIONAL',
  DEGRADEDPERFORMANCE: 'DEGRADED_PERFORMANCE',
  PARTIALOUTAGE: 'PARTIAL_OUTAGE',
  MAJOROUTAGE: 'MAJOR_OUTAGE',
  UNDERMAINTENANCE: 'UNDER_MAINTENANCE',
};

/** Instatus: https://instatus.com/help/api/public-status */
export const instatus = adapterOf({
  format: 'INSTATUS',
  pollSeconds: 60,
  words,
  addressesOf: (baseUrl) => [summaryOf(baseUrl), componentsOf(baseUrl)],
  recognises: isJson((json) => isSummary.safeParse(json).success),
  readingOf: (request) => readComponentPage(pageOf(request), request.selector, words),
});

function pageOf(request: ReadRequest): ComponentPage {
  const told = shaped(summary, jsonOf(answerOf(request, summaryOf(request.baseUrl))));
  return {
    ...listOf(request),
    observedAt: null,
    incidents: fitting(told.activeIncidents, incident)
      .filter(({ status }) => status !== 'RESOLVED')
      .map((row) => ({
        key: row.id,
        title: row.name,
        url: row.url,
        status: row.status,
        startedAt: row.started,
        impact: row.impact ?? null,
        covers: coveredBy(row),
      })),
    maintenances: fitting(told.activeMaintenances, maintenance)
      .filter(({ status }) => status !== 'COMPLETED')
      .map((row) => ({
        key: row.id,
        title: row.name,
        url: row.url,
        status: row.status,
        startsAt: row.start,
        endsAt: row.start && row.duration ? new Date(row.start.getTime() + row.duration * 60_000) : null,
        isInProgress: row.status === 'INPROGRESS',
        covers: coveredBy(row),
      })),
  };
}

/** A page that does not list its components tells by its incidents how bad it is, and by nothing that it is well. */
function listOf(request: ReadRequest): Pick<ComponentPage, 'components' | 'gap'> {
  const url = componentsOf(request.baseUrl);
  if (request.answers.has(url)) {
    return { components: flattened(shaped(componentList, jsonOf(answerOf(request, url)))) };
  }
  const { activeIncidents } = shaped(summary, jsonOf(answerOf(request, summaryOf(request.baseUrl))));
  const components = fitting(activeIncidents, incident).map(({ id, name, impact }): UpstreamComponent => ({
    key: `incident ${id}`,
    name,
    group: null,
    description: null,
    word: impact ?? null,
    problem: impact ? null : 'the incident has no impact',
  }));
  return { components, gap: 'the page does not list its components' };
}

function flattened(rows: readonly unknown[]): UpstreamComponent[] {
  const nested: UpstreamComponent[][] = [];
  const misfits = new Misfits();
  const componentOf = ({ id: key, name, status: word, description, ...row }: z.infer<typeof component>) => {
    const children = row.children ?? [];
    if (children.length > 0) nested.push(childrenIn(children, name, misfits));
    const isHeading = row.isParent === true || children.length > 0;
    return isHeading ? null : { key, name, group: row.group ?? null, description, word };
  };
  const own = componentsIn(rows, 'components', component, componentOf, misfits);
  return [own, ...nested].flat();
}

function childrenIn(rows: readonly unknown[], group: string, misfits: Misfits): UpstreamComponent[] {
  const childOf = ({ id: key, name, status: word, description }: z.infer<typeof component>) => ({
    key,
    name,
    group,
    description,
    word,
  });
  return componentsIn(rows, 'components.children', component, childOf, misfits);
}

function coveredBy({ components }: { components: { id: string }[] }): string[] | null {
  return components.length > 0 ? components.map(({ id }) => id) : null;
}

function summaryOf(baseUrl: string): string {
  return below(baseUrl, '/summary.json');
}

function componentsOf(baseUrl: string): string {
  return below(baseUrl, '/v2/components.json');
}
