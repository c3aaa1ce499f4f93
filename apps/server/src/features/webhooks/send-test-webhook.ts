import type { EndpointChannel } from '@signet/domain/webhook-address';
import { randomUUID } from 'node:crypto';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { DeliveryFailure } from '../notifications/channel-sender.js';
import { siteSettings } from '../site/site.queries.js';
import { postMessage } from './post-message.js';
import { testMessage } from './test-message.js';
import { findEndpoint } from './webhook-endpoint.queries.js';
import type { WebhookTrial } from './webhook-trial.js';

/** Sent at once and only once; the ledger knows nothing of it. @throws AppError */
export async function sendTestWebhook(ctx: Context, id: string): Promise<WebhookTrial> {
  mustBeAllowed(ctx.actor, 'webhooks:manage');
  const subscriber = await findEndpoint(ctx, id);
  const { name, timeZone, locale, accentColor } = await siteSettings(ctx.db);
  const site = { name, timeZone, locale, accentColor, url: ctx.services.origin };
  const content = testMessage(subscriber.channel as EndpointChannel, site, ctx.now());
  try {
    return { status: await postMessage(ctx.services, subscriber, { id: randomUUID(), content }), problem: null };
  } catch (error) {
    if (error instanceof DeliveryFailure) return { status: null, problem: error.message };
    throw error;
  }
}
