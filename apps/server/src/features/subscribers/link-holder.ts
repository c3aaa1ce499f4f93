import type { Context } from '../../core/context.js';
import { AppError } from '../../core/errors.js';
import { NOTIFIER_STATE_ID, NotifierState } from '../notifications/notifier-state.entity.js';
import type { Subscriber } from './subscriber.entity.js';
import { linkToken, subscriberOfLink, type LinkPurpose } from './subscriber-links.js';

/** What stands in a link for a subscriber. */
export async function newLink(ctx: Context, subscriberId: number, purpose: LinkPurpose): Promise<string> {
  return linkToken(await secretOfLinks(ctx), subscriberId, purpose, ctx.now());
}

/** What a subscriber is sent: before they have said that they want this, the way to say so; after, the way to change it. */
export async function linkFor(
  ctx: Context,
  { id, confirmedAt }: Pick<Subscriber, 'id' | 'confirmedAt'>,
): Promise<{ purpose: 'confirm' | 'manage'; url: string }> {
  const purpose = confirmedAt ? 'manage' : 'confirm';
  const path = purpose === 'manage' ? 'subscription' : 'confirm';
  return { purpose, url: `${ctx.services.origin}/${path}/${await newLink(ctx, id, purpose)}` };
}

/** Whose link it is, if it is for one of these purposes; the subscriber may be gone. */
export async function holderOf(ctx: Context, token: string, purposes: readonly LinkPurpose[]): Promise<number | null> {
  const secret = await secretOfLinks(ctx);
  for (const purpose of purposes) {
    const id = subscriberOfLink(secret, token, purpose, ctx.now());
    if (id !== null) return id;
  }
  return null;
}

export function noSuchLink(): AppError {
  return new AppError('NOT_FOUND', 'This link has expired, or never was one. Ask for a new one.');
}

async function secretOfLinks({ db }: Context): Promise<string> {
  return (await db.findOneByOrFail(NotifierState, { id: NOTIFIER_STATE_ID })).secret;
}
