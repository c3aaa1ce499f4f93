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
  listField,
  nameField,
  optionalKey,
  optionalWord,
  whenField,
  wordField,
} from './fields.js';
import { shaped } from './shape.js';
import { componentsIn } from './upstream-component.js';
import type { WordTable } from './word-table.js';

const isOurs = z.object({
  data: z.object({ type: z.literal('status_page'), attributes: z.object({ aggregate_state: z.string() }) }),
});

const page = z.object({
  data: z.object({ type: z.literal('status_page'), attributes: z.object({ updated_at: whenField }) }),
  included: listField,
});

const section = z.object({
  id: keyField,
  attributes: z.object({ name: nameField }),
});

const resource = z.object({
  id: keyField,
  attributes: z.object({
    public_name: nameField,
    status: wordField,
    explanation: descriptionField,
    status_page_section_id: optionalKey,
  }),
});

const report = z.object({
  id: keyField,
  attributes: z.object({
    title: nameField,
    report_type: optionalWord,
    starts_at: whenField,
    ends_at: whenField,
    aggregate_state: optionalWord,
    affected_resources: listField.catch([]),
  }),
});
type Report = z.infer<typeof report>;

const affected = z.object({ status_page_resource_id: keyField });

const words: WordTable = {
  operational: 'OPERATIONAL',
  degraded: 'DEGRADED_PERFORMANCE',
  downtime: 'MAJOR_OUTAGE',
  maintenance: 'UNDER_MAINTENANCE',
};

/** Better Stack's pages in JSON:API. */
export const betterStack = adapterOf({
  format: 'BETTER_STACK',
  pollSeconds: 60,
  words,
  addressesOf: (baseUrl) => [indexOf(baseUrl)],
  recognises: isJson((json) => isOurs.safeParse(json).success),
  readingOf: (request) => readComponentPage(pageOf(request), request.selector, words),
});

function pageOf(request: ReadRequest): ComponentPage {
  const { data, included } = shaped(page, jsonOf(answerOf(request, indexOf(request.baseUrl))));
  const ofType = (type: string) => included.filter((row) => typeOf(row) === type);
  const sections = new Map(
    fitting(ofType('status_page_section'), section).map(({ id, attributes }) => [id, attributes.name]),
  );
  const open = fitting(ofType('status_report'), report).filter((row) => isOpen(row, request.now));
  return {
    observedAt: data.attributes.updated_at,
    components: componentsIn(ofType('status_page_resource'), 'included', resource, ({ id, attributes }) => ({
      key: id,
      name: attributes.public_name,
      group: sections.get(attributes.status_page_section_id ?? '') ?? null,
      description: attributes.explanation,
      word: attributes.status,
    })),
    incidents: open
      .filter((row) => !isMaintenance(row))
      .map((row) => ({
        key: row.id,
        title: row.attributes.title,
        url: null,
        status: row.attributes.aggregate_state ?? 'open',
        startedAt: row.attributes.starts_at,
        impact: row.attributes.aggregate_state ?? null,
        covers: coveredBy(row),
      })),
    maintenances: open.filter(isMaintenance).map((row) => {
      const { title, starts_at: startsAt, ends_at: endsAt } = row.attributes;
      const isInProgress = startsAt !== null && startsAt <= request.now;
      const status = isInProgress ? 'in progress' : 'scheduled';
      return { key: row.id, title, url: null, status, startsAt, endsAt, isInProgress, covers: coveredBy(row) };
    }),
  };
}

function isOpen({ attributes: { ends_at: end, aggregate_state: state } }: Report, now: Date): boolean {
  return state !== 'resolved' && (end === null || end > now);
}

function typeOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'type' in row ? row.type : null;
}

function isMaintenance({ attributes }: Report): boolean {
  return attributes.report_type === 'maintenance';
}

function coveredBy({ attributes }: Report): string[] | null {
  const keys = fitting(attributes.affected_resources, affected).map((row) => row.status_page_resource_id);
  return keys.length > 0 ? keys : null;
}

function indexOf(baseUrl: string): string {
  return below(baseUrl, '/index.json');
}
