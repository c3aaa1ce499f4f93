import { z } from 'zod';
import { idempotencyKey, ifUnchangedSince, impacts, instant, message, name, visibility } from './inputs.js';

export const updateMaintenanceInput = z
  .object({
    title: name,
    plannedStart: instant,
    plannedEnd: instant,
    components: impacts,
    visibility,
    autoStart: z.boolean(),
    autoComplete: z.boolean(),
  })
  .partial()
  .extend({ message: message.nullish(), notify: z.boolean().optional(), ifUnchangedSince });

/** The last word on a maintenance that is completed or cancelled. */
export const maintenanceMessage = message.nullish();

export const postMaintenanceUpdateInput = z.object({
  message,
  postedAt: instant.nullish(),
  notify: z.boolean(),
  idempotencyKey,
  ifUnchangedSince,
});

export const updateMaintenanceUpdateInput = z
  .object({ message, postedAt: instant })
  .partial()
  .extend({ ifUnchangedSince });
