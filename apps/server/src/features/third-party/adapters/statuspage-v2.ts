import { z } from 'zod';
import { below } from './addresses.js';
import { answerOf, jsonOf } from './answer-text.js';
import { adapterOf, isJson } from './adapter-of.js';
import { readComponentPage, type ComponentPage } from './component-page.js';
import {
  descriptionField,
  fitting,
  keyField,
  linkField,
  listField,
  nameField,
  optionalKey,
  optionalWord,
  whenField,
  wordField,
} from './fields.js';
import { shaped } from './shape.js';
import { componentsIn } from './upstream-component.js';
import { isIncidentIoSummary } from './incident-io-summary.js';
import type { WordTable } from './word-table.js';

const OVER = ['resolved', 'postmortem', 'completed', 'maintenance_complete'];
/** Those that begin with maintenance are incident.io's, in the same shape. */
const IN_PROGRESS = ['in_progress', 'maintenance_in_progress', 'verifying'];

/** Some sites answer everything with 200: only these two together tell a Statuspage. */
const isStatuspage = z.object({
  page: z.object({ id: z.string().min(1) }),
  status: z.object({ indicator: z.string() }),
});

const summary = z.object({
  page: z.object({ id: z.string().min(1), updated_at: whenField }),
  status: z.object({ indicator: z.string() }),
  components: listField,
  incidents: listField,
  scheduled_maintenances: listField,
});

const component = z.object({
  id: keyField,
  name: nameField,
  status: wordField,
  group: z.boolean().nullish(),
  group_id: optionalKey,
  description: descriptionField,
});

const named = z.object({ id: keyField, name: nameField });
const covered = listField.catch([]);

const incident = z.object({
  id: keyField,
  name: nameField,
  status: wordField,
  impact: optionalWord,
  shortlink: linkField,
  created_at: whenField,
  started_at: whenField,
  components: covered,
});

const maintenance = z.object({
  id: keyField,
  name: nameField,
  status: wordField,
  shortlink: linkField,
  scheduled_for: whenField,
  scheduled_until: whenField,
  components: covered,
});

const words: WordTable = {
  operational: 'OPERATIONAL',
  degraded_performance: 'DEGRADED_PERFORMANCE',
  partial_outage: 'PARTIAL_OUTAGE',
  major_outage: 'MAJOR_OUTAGE',
  under_maintenance: 'UNDER_MAINTENANCE',
};

/** Atlassian Statuspage: https://www.githubstatus.com/api#summary */
export const statuspageV2 = adapterOf({
  format: 'STATUSPAGE_V2',
  pollSeconds: 60,
  words,
  addressesOf: (baseUrl) => [summaryOf(baseUrl)],
  recognises: isJson((json) => isStatuspage.safeParse(json).success && !isIncidentIoSummary(json)),
  readingOf(request) {
    const json = jsonOf(answerOf(request, summaryOf(request.baseUrl)));
    return readComponentPage(statuspageIn(json), request.selector, words);
  },
});

/** The page in a summary, which other platforms write too. @throws UnreadableAnswer */
export function statuspageIn(json: unknown): ComponentPage {
  const { page, components, incidents, scheduled_maintenances: maintenances } = shaped(summary, json);
  const groups = new Map(fitting(components, named).map(({ id, name }) => [id, name]));
  return {
    observedAt: page.updated_at,
    // What is a heading has the status of what is below it, which counts by itself.
    components: componentsIn(components, 'components', component, ({ id, group, group_id: groupId, status, ...row }) =>
      group === true ? null : { ...row, key: id, group: groups.get(groupId ?? '') ?? null, word: status },
    ),
    incidents: fitting(incidents, incident)
      .filter(({ status }) => !OVER.includes(status))
      .map((row) => ({
        key: row.id,
        title: row.name,
        url: row.shortlink,
        status: row.status,
        startedAt: row.started_at ?? row.created_at,
        impact: row.impact ?? null,
        covers: coveredBy(row.components),
      })),
    maintenances: fitting(maintenances, maintenance)
      .filter(({ status }) => !OVER.includes(status))
      .map((row) => ({
        key: row.id,
        title: row.name,
        url: row.shortlink,
        status: row.status,
        startsAt: row.scheduled_for,
        endsAt: row.scheduled_until,
        isInProgress: IN_PROGRESS.includes(row.status),
        covers: coveredBy(row.components),
      })),
  };
}

function summaryOf(baseUrl: string): string {
  return below(baseUrl, '/api/v2/summary.json');
}

function coveredBy(components: readonly unknown[]): string[] | null {
  const keys = fitting(components, named).map(({ id }) => id);
  return keys.length > 0 ? keys : null;
}
