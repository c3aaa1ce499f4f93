import { z } from 'zod';
import { INCIDENT_STATUSES } from './incident.js';
import { impacts, instant, unfinished, visibility } from './inputs.js';
import { LIMITS } from './limits.js';

const title = unfinished(LIMITS.name);
const message = unfinished(LIMITS.message);
const status = z.enum(INCIDENT_STATUSES);
const notify = z.boolean();

/** As what is published, but still being written. */
export const incidentDraftInput = z.object({
  title,
  message,
  status,
  impacts: impacts.nullish(),
  visibility,
  startedAt: instant.nullish(),
  nextUpdateBy: instant.nullish(),
  notify,
});

export const incidentUpdateDraftInput = z.object({
  message,
  status,
  impacts: impacts.nullish(),
  postedAt: instant.nullish(),
  nextUpdateBy: instant.nullish(),
  notify,
});

export const maintenanceDraftInput = z.object({
  title,
  message,
  plannedStart: instant,
  plannedEnd: instant,
  components: impacts.nullish(),
  visibility,
  notify,
});

export const maintenanceChangeDraftInput = z
  .object({ title, message: message.nullable(), plannedStart: instant, plannedEnd: instant, components: impacts })
  .partial()
  .extend({ visibility: visibility.optional(), notify: notify.optional() });

export const maintenanceUpdateDraftInput = z.object({ message, postedAt: instant.nullish(), notify });
