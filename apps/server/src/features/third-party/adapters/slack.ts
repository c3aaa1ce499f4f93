import { z } from 'zod';
import { UnreadableAnswer } from './adapter.js';
import { adapterOf, isJson } from './adapter-of.js';
import { answerOf, jsonOf } from './answer-text.js';
import { everything, readEventLog, type EventLog, type UpstreamEvent } from './event-log.js';
import { keyField, linkField, nameField, presentListField, shortList, whenField, wordField } from './fields.js';
import { readRows } from './read-rows.js';
import { shaped } from './shape.js';
import type { WordTable } from './word-table.js';

/** What Slack tells of by name, whether anything is wrong with it or not. */
const SERVICES = [
  'Login/SSO',
  'Messaging',
  'Posts/Files',
  'Calls',
  'Apps/Integrations/APIs',
  'Connections',
  'Link Previews',
  'Notifications',
  'Search',
  'Workspace/Org Administration',
];
const OVER = ['completed', 'resolved', 'cancelled', 'scheduled'];
const MAINTENANCE = ['maintenance', 'scheduled'];

const isOurs = z.object({ status: z.enum(['ok', 'active']), active_incidents: z.array(z.unknown()) });
const answer = z.object({
  status: z.enum(['ok', 'active']),
  date_updated: whenField,
  active_incidents: presentListField,
});

const told = z.object({
  id: keyField,
  title: nameField,
  type: wordField,
  status: wordField,
  url: linkField,
  date_created: whenField,
  services: shortList(nameField),
});
type Told = z.infer<typeof told>;

const words: WordTable = {
  notice: 'DEGRADED_PERFORMANCE',
  incident: 'PARTIAL_OUTAGE',
  outage: 'MAJOR_OUTAGE',
  maintenance: 'UNDER_MAINTENANCE',
  scheduled: 'UNDER_MAINTENANCE',
};

/** Slack: https://api.slack.com/docs/slack-status */
export const slack = adapterOf({
  format: 'SLACK',
  pollSeconds: 60,
  words,
  addressesOf: (baseUrl) => [baseUrl],
  recognises: isJson((json) => isOurs.safeParse(json).success),
  readingOf(request) {
    const log = logIn(jsonOf(answerOf(request, request.baseUrl)));
    return readEventLog(log, request.selector, words);
  },
});

function logIn(json: unknown): EventLog {
  const { status, date_updated: observedAt, active_incidents: incidents } = shaped(answer, json);
  if (status === 'active' && incidents.length === 0) {
    throw new UnreadableAnswer('status: "active", but active_incidents is empty');
  }
  const { rows, gaps } = readRows(incidents, 'active_incidents', told);
  const open = rows.filter((row) => !OVER.includes(row.status));
  return {
    events: open.map(eventOf),
    maintenances: rows.filter(isMaintenance).map((row) => ({
      key: row.id,
      title: row.title,
      url: row.url,
      status: row.status,
      startsAt: row.date_created,
      endsAt: null,
      isInProgress: open.includes(row),
      covers: row.services.length > 0 ? row.services : null,
    })),
    known: SERVICES.map((name) => ({ key: name, name, group: null })),
    observedAt,
    gaps,
  };
}

function isMaintenance({ type }: Told): boolean {
  return MAINTENANCE.includes(type);
}

function eventOf(row: Told): UpstreamEvent {
  const { id: key, title, url, status, type, services } = row;
  const touches = services.map((name) => ({
    key: name,
    name,
    group: null,
    aliases: [],
    regions: [],
    isEverything: false,
    word: type,
  }));
  return {
    title,
    incident: isMaintenance(row) ? null : { key, title, url, status, startedAt: row.date_created, impact: type },
    touches: touches.length > 0 ? touches : [everything(type)],
  };
}
