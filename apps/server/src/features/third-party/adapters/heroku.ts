import { z } from 'zod';
import { adapterOf, isJson } from './adapter-of.js';
import { answerOf, jsonOf } from './answer-text.js';
import { readComponentPage, type ComponentPage } from './component-page.js';
import { fitting, keyField, linkField, listField, nameField, whenField, wordField } from './fields.js';
import { shaped } from './shape.js';
import { componentsIn } from './upstream-component.js';
import type { WordTable } from './word-table.js';

const system = z.object({ system: nameField, status: wordField });
const isOurs = z.object({ status: z.array(system).min(1), incidents: z.array(z.unknown()) });
const answer = z.object({ status: listField, incidents: listField, scheduled: listField });

const told = z.object({
  id: keyField,
  title: nameField,
  state: wordField,
  full_url: linkField,
  created_at: whenField,
  resolved: z.boolean().nullish().catch(null),
  updates: listField.catch([]),
});

const update = z.object({ status_prod: wordField });

const words: WordTable = {
  green: 'OPERATIONAL',
  yellow: 'DEGRADED_PERFORMANCE',
  red: 'MAJOR_OUTAGE',
  blue: 'UNDER_MAINTENANCE',
};

/** Heroku: https://devcenter.heroku.com/articles/heroku-status */
export const heroku = adapterOf({
  format: 'HEROKU',
  pollSeconds: 60,
  words,
  addressesOf: (baseUrl) => [baseUrl],
  recognises: isJson((json) => isOurs.safeParse(json).success),
  readingOf(request) {
    const page = pageIn(jsonOf(answerOf(request, request.baseUrl)), request.now);
    return readComponentPage(page, request.selector, words);
  },
});

function pageIn(json: unknown, now: Date): ComponentPage {
  const { status, incidents, scheduled } = shaped(answer, json);
  return {
    observedAt: null,
    components: componentsIn(status, 'status', system, ({ system: name, status: word }) => ({
      key: name,
      name,
      group: null,
      description: null,
      word,
    })),
    incidents: fitting(incidents, told)
      .filter(({ resolved }) => resolved !== true)
      .map((row) => ({
        key: row.id,
        title: row.title,
        url: row.full_url,
        status: row.state,
        startedAt: row.created_at,
        impact: fitting(row.updates, update)[0]?.status_prod ?? null,
        covers: null,
      })),
    maintenances: fitting(scheduled, told).map((row) => ({
      key: row.id,
      title: row.title,
      url: row.full_url,
      status: row.state,
      startsAt: row.created_at,
      endsAt: null,
      isInProgress: row.state === 'open' && row.created_at !== null && row.created_at <= now,
      covers: null,
    })),
  };
}
