import { z } from 'zod';
import type { ReadRequest } from './adapter.js';
import { adapterOf, isJson } from './adapter-of.js';
import { below } from './addresses.js';
import { answerOf, jsonOf } from './answer-text.js';
import { readComponentPage, type ComponentPage } from './component-page.js';
import { beginningOf, descriptionField, keyField, listField, nameField } from './fields.js';
import { shaped } from './shape.js';
import { componentsIn } from './upstream-component.js';
import type { WordTable } from './word-table.js';

/** Some answer numbers as text. */
const status = z.union([z.number().int(), z.string().regex(/^\d{1,3}$/)]).transform(String);

const component = z.object({
  id: keyField,
  name: nameField,
  status,
  description: descriptionField,
  enabled: z.union([z.boolean(), z.number()]).nullish().catch(null),
  group: z.object({ name: nameField }).nullish().catch(null),
});

const isOurs = z.object({
  data: beginningOf(z.object({ id: keyField, name: z.string(), status })).refine((rows) => rows.length > 0),
});

const pagination = z.object({ total: z.number(), total_pages: z.number() });
const answer = z.object({
  data: listField,
  meta: z
    .object({ pagination: pagination.nullish().catch(null) })
    .nullish()
    .catch(null),
});

const words: WordTable = {
  '1': 'OPERATIONAL',
  '2': 'DEGRADED_PERFORMANCE',
  '3': 'PARTIAL_OUTAGE',
  '4': 'MAJOR_OUTAGE',
};

/** Cachet-compatible pages: the first version of the API. */
export const cachetCompatible = adapterOf({
  format: 'CACHET_COMPATIBLE',
  pollSeconds: 60,
  words,
  addressesOf: (baseUrl) => [componentsOf(baseUrl)],
  recognises: isJson((json) => isOurs.safeParse(json).success),
  readingOf: (request) => readComponentPage(pageOf(request), request.selector, words),
});

function pageOf(request: ReadRequest): ComponentPage {
  const { data, meta } = shaped(answer, jsonOf(answerOf(request, componentsOf(request.baseUrl))));
  const { total = 0, total_pages: pages = 1 } = meta?.pagination ?? {};
  return {
    observedAt: null,
    incidents: [],
    maintenances: [],
    gap: pages > 1 ? `the page tells ${data.length} of its ${total} components` : null,
    components: componentsIn(data, 'data', component, ({ id, status: word, enabled, group, ...row }) =>
      enabled === false || enabled === 0
        ? null
        : { key: id, name: row.name, description: row.description, group: group?.name ?? null, word },
    ),
  };
}

function componentsOf(baseUrl: string): string {
  return below(baseUrl, '/api/v1/components?per_page=100');
}
