import { z } from 'zod';
import type { ComponentPage } from './component-page.js';
import { fitting, keyField, listField, nameField, optionalName, presentListField, wordField } from './fields.js';
import { incidentIoIncident, incidentIoMaintenances, touchedBy } from './incident-io-told.js';
import { shaped } from './shape.js';
import { componentsIn } from './upstream-component.js';

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

const kind = z.object({ summary: z.object({ components: z.array(z.unknown()), public_url: z.string() }) });
const component = z.object({ id: keyField, name: nameField, hidden: z.boolean().nullish().catch(null) });
const affected = z.object({ component_id: keyField, status: wordField });
const group = z.object({ group: z.object({ name: optionalName, components: listField.catch([]) }) });
const placed = z.object({ component_id: keyField });

/** Whether it is what the pages of incident.io read, at /proxy/<host>. */
export function isIncidentIoPage(json: unknown): boolean {
  return kind.safeParse(json).success;
}

/** @throws UnreadableAnswer */
export function incidentIoPage(json: unknown): ComponentPage {
  const { summary } = shaped(page, json);
  const bad = summary.affected_components.findIndex((row) => !affected.safeParse(row).success);
  const words = new Map(fitting(summary.affected_components, affected).map((row) => [row.component_id, row.status]));
  const groups = new Map(
    fitting(summary.structure?.items ?? [], group).flatMap((item) =>
      fitting(item.group.components, placed).map((row) => [row.component_id, item.group.name ?? null] as const),
    ),
  );
  return {
    observedAt: null,
    gap: bad < 0 ? null : `summary.affected_components.${bad} cannot be read`,
    components: componentsIn(summary.components, 'summary.components', component, ({ id, name, hidden }) =>
      hidden === true
        ? null
        : {
            key: id,
            name,
            group: groups.get(id) ?? null,
            description: null,
            word: words.get(id) ?? (bad < 0 ? 'operational' : null),
          },
    ),
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
