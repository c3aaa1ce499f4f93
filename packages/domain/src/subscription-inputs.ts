import { z } from 'zod';
import { CONTROL, CREDENTIALS, ifUnchangedSince, link } from './inputs.js';
import { LIMITS } from './limits.js';
import { ENDPOINT_CHANNELS } from './webhook-address.js';

/** A mail address as it was given: how it is compared is another thing. */
export const mailAddress = z
  .string()
  .trim()
  .max(LIMITS.email, `must have at most ${LIMITS.email} characters`)
  .refine((address) => !CONTROL.test(address), 'must be a single line')
  .pipe(z.email('must be an email address'));

const ids = z
  .array(z.string())
  .max(LIMITS.components, `must be at most ${LIMITS.components}`)
  .refine((all) => new Set(all).size === all.length, 'must not name one twice');

const choices = z.object({
  wholePage: z.boolean(),
  incidents: z.boolean(),
  maintenances: z.boolean(),
  componentStatuses: z.boolean(),
  componentIds: ids.optional(),
  groupIds: ids.optional(),
  incidentId: z.string().nullish(),
});

/** Where a visitor is told by a request: of which hosts, the server knows. */
const hookAddress = link.refine((url) => !CREDENTIALS.test(url), 'must not hold a user name or a password');

const byMail = z.object({ channel: z.literal('EMAIL', 'must be EMAIL'), address: mailAddress });
const byHook = z.object({ channel: z.enum(ENDPOINT_CHANNELS), address: hookAddress });
const ADDRESSED = `must be EMAIL, ${ENDPOINT_CHANNELS.join(', ')}`;

export const subscribeInput = z.discriminatedUnion(
  'channel',
  [choices.extend(byMail.shape), choices.extend(byHook.shape)],
  ADDRESSED,
);
/** Where a link is to be sent again. */
export const knownAddress = z.discriminatedUnion('channel', [byMail, byHook], ADDRESSED);
/** What an operator asks for somebody else; where posts go they say as an endpoint. */
export const addSubscriberInput = choices.extend(byMail.shape);

const endpoint = z
  .string()
  .max(LIMITS.link, `must have at most ${LIMITS.link} characters`)
  .pipe(z.url({ protocol: /^https?$/, error: 'must be an address such as https://push.example.com/…' }));

/** What a browser gives whoever may push to it: an address, a point of P-256, and a secret of 16 bytes. */
export const pushSubscription = z.object({
  endpoint,
  p256dh: z.string().regex(/^B[\w-]{86}$/, 'must be a point of P-256 in base64url'),
  auth: z.string().regex(/^[\w-]{22}$/, 'must be 16 bytes in base64url'),
});

export const subscribeBrowserInput = choices.extend({ browser: pushSubscription });

export const updateSubscriptionInput = choices.partial();
export const updateSubscriberInput = updateSubscriptionInput.extend({ ifUnchangedSince });
