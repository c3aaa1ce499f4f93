import { z } from 'zod';
import type { ComponentPage } from './component-page.js';
import { fitting, keyField, listField, nameField, optionalName, presentListField, wordField } from './fields.js';
import { incidentIoIncident, incidentIoMaintenances, touchedBy } from './incident-io-told.js';
import { readRows } from './read-rows.js';
import { shaped } from './shape.js';
import { componentsIn, type UpstreamComponent } from './upstream-component.js';

/** What is well is only left out of the affected ones: without that list nothing is known. */
const page = z.object({
  summary: z.object({
    components: presentListField,
    affected_components: presentListField,
    structure: z
      .object({ items: listField.catch([]) })
      .nullish()
      .catch(null),
    ongoing_incidents: listField,
    in_progress_maintenances: listField,
    scheduled_maintenances: listField,
  }),
});

const kind = z.object({ summary: z.object({ components: z.array(z.unknown()), name: z.string() }) });
const component = z.object({ id: keyField, name: nameField });
const affected = z.object({ component_id: keyField, status: wordField });
const group = z.object({ group: z.object({ name: optionalName, components: listField.catch([]) }) });
const placed = z.object({ component_id: keyField, hidden: z.boolean().nullish().catch(null) });
const single = z.object({ component: placed });

/** Whether it is what the pages of incident.io read, at /proxy/<host>. */
export function isIncidentIoPage(json: unknown): boolean {
  return kind.safeParse(json).success;
}

/** @throws UnreadableAnswer */
export function incidentIoPage(json: unknown): ComponentPage {
  const { summary } = shaped(page, json);
  const { rows, gaps } = readRows(summary.affected_components, 'summary.affected_components', affected);
  const words = new Map(rows.map((row) => [row.component_id, row.status]));
  const places = placesIn(summary.structure?.items ?? []);
  const listed = componentsIn(summary.components, 'summary.components', component, ({ id, name }) => {
    const { group: own = null, isHidden = false } = places.get(id) ?? {};
    const word = words.get(id) ?? (gaps.length === 0 ? 'operational' : null);
    return isHidden ? null : { key: id, name, group: own, description: null, word };
  });
  return {
    observedAt: null,
    gap: gaps[0] ?? null,
    components: [...listed, ...unlisted(words, summary.components)],
    incidents: fitting(summary.ongoing_incidents, incidentIoIncident).map((row) => ({
      key: row.id,
      title: row.name,
      url: row.url,
      status: row.status,
      startedAt: row.started_at ?? row.published_at,
      impact: row.current_worst_impact ?? null,
      covers: touchedBy(row.affected_components),
    })),
    maintenances: incidentIoMaintenances(summary.in_progress_maintenances, summary.scheduled_maintenances),
  };
}

/** What is affected and stands in no list is affected nevertheless. */
function unlisted(words: ReadonlyMap<string, string>, components: readonly unknown[]): UpstreamComponent[] {
  const known = new Set(fitting(components, component).map(({ id }) => id));
  return [...words]
    .filter(([key]) => !known.has(key))
    .map(([key, word]) => ({ key, name: key, group: null, description: null, word, problem: null }));
}

interface Place {
  group: string | null;
  isHidden: boolean;
}

/** Where the page shows each component, by key. */
function placesIn(items: readonly unknown[]): Map<string, Place> {
  const groups = fitting(items.filter(isGroup), group);
  const grouped = groups.flatMap((item) =>
    fitting(item.group.components, placed).map((row) => ({ ...row, group: item.group.name ?? null })),
  );
  const alone = fitting(
    items.filter((item) => !isGroup(item)),
    single,
  ).map((item) => ({ ...item.component, group: null }));
  return new Map(
    [...grouped, ...alone].map((row) => [row.component_id, { group: row.group, isHidden: row.hidden === true }]),
  );
}

/** The structure has groups and single components side by side. */
function isGroup(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'group' in item;
}
