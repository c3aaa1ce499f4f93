import { z } from 'zod';
import { everything, type EventLog, type Touch, type UpstreamEvent } from './event-log.js';
import { keyField, nameField, optionalName, presentListField, shortList, wordField } from './fields.js';
import { incidentIoIncident, incidentIoMaintenances } from './incident-io-told.js';
import { readRows } from './read-rows.js';
import { shaped } from './shape.js';

const kind = z.object({ page_url: z.string(), page_title: z.string() });

/** The lists are all that tells a status here: one that is missing is not an empty one. */
const widget = z.object({
  ongoing_incidents: presentListField,
  in_progress_maintenances: presentListField,
  scheduled_maintenances: presentListField,
});

const told = incidentIoIncident.extend({
  affected_components: shortList(
    z.object({ id: keyField, name: nameField, group_name: optionalName, current_status: wordField.nullish() }),
  ),
});

/** Whether it is the summary for widgets, at /api/v1/summary. */
export function isIncidentIoWidget(json: unknown): boolean {
  return kind.safeParse(json).success;
}

/** It names only what is affected. @throws UnreadableAnswer */
export function incidentIoEvents(json: unknown): EventLog {
  const { ongoing_incidents: ongoing, in_progress_maintenances: inProgress, ...rest } = shaped(widget, json);
  const incidents = readRows(ongoing, 'ongoing_incidents', told);
  const maintenances = readRows(inProgress, 'in_progress_maintenances', told);
  return {
    events: [...incidents.rows.map(incidentEvent), ...maintenances.rows.map(maintenanceEvent)],
    maintenances: incidentIoMaintenances(inProgress, rest.scheduled_maintenances),
    known: [],
    observedAt: null,
    gaps: [...incidents.gaps, ...maintenances.gaps],
  };
}

type Told = z.infer<typeof told>;

function incidentEvent(row: Told): UpstreamEvent {
  const impact = row.current_worst_impact ?? null;
  const touches = touchesOf(row, null);
  return {
    title: row.name,
    incident: {
      key: row.id,
      title: row.name,
      url: row.url,
      status: row.status,
      startedAt: row.started_at ?? row.published_at,
      impact,
    },
    touches: touches.length > 0 ? touches : [everything(impact ?? 'no impact')],
  };
}

/** Every component that a maintenance in progress names is under maintenance, whatever it is called there. */
function maintenanceEvent(row: Told): UpstreamEvent {
  return { title: row.name, incident: null, touches: touchesOf(row, 'under_maintenance') };
}

/** Older pages give a component no status of its own, but the incident its worst impact. */
function touchesOf({ affected_components: affected, current_worst_impact: worst }: Told, word: string | null): Touch[] {
  return affected.map((component) => ({
    key: component.id,
    name: component.name,
    group: component.group_name ?? null,
    aliases: [],
    regions: [],
    isEverything: false,
    word: word ?? component.current_status ?? worst ?? 'no status',
  }));
}
