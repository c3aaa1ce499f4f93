import { z } from 'zod';
import { CREDENTIALS, ifUnchangedSince, line, link } from './inputs.js';
import { LIMITS } from './limits.js';
import { AUDIENCES } from './visibility.js';
import { ENDPOINT_CHANNELS } from './webhook-address.js';

const ids = z
  .array(z.string())
  .max(LIMITS.components, `must be at most ${LIMITS.components}`)
  .refine((all) => new Set(all).size === all.length, 'must not name one twice');

const facts = z.object({
  url: link.refine((url) => !CREDENTIALS.test(url), 'must not hold a user name or a password'),
  description: line(LIMITS.name).nullish(),
  incidents: z.boolean(),
  maintenances: z.boolean(),
  componentStatuses: z.boolean(),
  wholePage: z.boolean(),
  componentIds: ids,
  groupIds: ids,
  incidentId: z.string().nullish(),
  audience: z.enum(AUDIENCES),
});

export const createWebhookEndpointInput = facts.extend({ channel: z.enum(ENDPOINT_CHANNELS) });
export const updateWebhookEndpointInput = facts.partial().extend({ ifUnchangedSince });
