import type { EndpointChannel } from '@signet/domain/webhook-address';
import type { Context } from '../../core/context.js';
import { sendOwed } from '../owed/send-owed.js';
import { siteKey, siteSettings } from '../site/site.queries.js';
import { linkFor } from '../subscribers/link-holder.js';
import { linkReceiver, type LinkFacts } from '../subscribers/link-receiver.js';
import { postMessage } from '../webhooks/post-message.js';
import { linkMessage } from './link-message.js';
import { OwedHookLink } from './owed-hook-link.entity.js';

/** Every link that a visitor's hook is to be told by now. */
export async function sendOwedHookLinks(ctx: Context): Promise<void> {
  await sendOwed(ctx, OwedHookLink, async ({ id, facts }) => {
    const subscriber = await linkReceiver(ctx, facts as LinkFacts);
    if (!subscriber) return false;
    const { name } = await siteSettings(ctx.db);
    const site = { name, url: ctx.services.origin };
    const link = { ...(await linkFor(ctx, subscriber)), site, at: ctx.now() };
    const content = linkMessage(subscriber.channel as EndpointChannel, link);
    await postMessage(ctx.services, subscriber, { id: `${await siteKey(ctx.db)}-link-${id}`, content });
    return true;
  });
}
