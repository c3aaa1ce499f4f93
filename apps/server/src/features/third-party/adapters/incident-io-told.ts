import { z } from 'zod';
import type { ReadMaintenance } from '../reading.js';
import { fitting, keyField, linkField, listField, nameField, optionalWord, whenField, wordField } from './fields.js';

/** A maintenance as incident.io's own summaries tell it, under way or to come. */
const maintenance = z.object({
  id: keyField,
  name: nameField,
  status: wordField,
  url: linkField,
  started_at: whenField,
  starts_at: whenField,
  ends_at: whenField,
  scheduled_end_at: whenField,
  affected_components: listField.catch([]),
});

const touched = z.union([
  z.object({ component_id: keyField }).transform((row) => row.component_id),
  z.object({ id: keyField }).transform((row) => row.id),
]);

/** An incident as both of incident.io's own summaries tell it. */
export const incidentIoIncident = z.object({
  id: keyField,
  name: nameField,
  status: wordField,
  url: linkField,
  current_worst_impact: optionalWord,
  started_at: whenField,
  published_at: whenField,
  last_update_at: whenField,
  affected_components: listField.catch([]),
});

/** The keys of the components that an incident or a maintenance names; null for none. */
export function touchedBy(affected: readonly unknown[]): string[] | null {
  const keys = fitting(affected, touched);
  return keys.length > 0 ? keys : null;
}

export function incidentIoMaintenances(
  inProgress: readonly unknown[],
  scheduled: readonly unknown[],
): ReadMaintenance[] {
  return [...told(inProgress, true), ...told(scheduled, false)];
}

function told(rows: readonly unknown[], isInProgress: boolean) {
  return fitting(rows, maintenance).map((row) => ({
    key: row.id,
    title: row.name,
    url: row.url,
    status: row.status,
    startsAt: row.started_at ?? row.starts_at,
    endsAt: row.scheduled_end_at ?? row.ends_at,
    isInProgress,
    covers: touchedBy(row.affected_components),
  }));
}
