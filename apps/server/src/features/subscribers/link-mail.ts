import type { Context } from '../../core/context.js';
import type { Mail } from '../mail/mail.js';
import { siteSettings } from '../site/site.queries.js';
import { linkFor } from './link-holder.js';
import type { Subscriber } from './subscriber.entity.js';

/** To one who has not said yet that they want this, the way to say so; to one who has, the way to change it. */
export async function linkMail(ctx: Context, subscriber: Subscriber): Promise<Mail> {
  const { name } = await siteSettings(ctx.db);
  const { purpose, url } = await linkFor(ctx, subscriber);
  const { label, ...words } = purpose === 'manage' ? manageText(name) : confirmText(name);
  return { to: subscriber.address, ...words, action: { label, url } };
}

function confirmText(site: string) {
  return {
    subject: `Confirm your subscription to ${site}`,
    paragraphs: [
      `Somebody, we hope you, asked that news of ${site} be sent to this address.`,
      'Nothing is sent before you confirm it. The link is good for seven days.',
      'If it was not you, do nothing: the address is then forgotten.',
    ],
    label: 'Look at it and confirm',
  };
}

function manageText(site: string) {
  return {
    subject: `Your subscription to ${site}`,
    paragraphs: [
      `This address is told news of ${site}. With this link you change what you are told, or end it.`,
      'It is good for seven days. If you did not ask for it, do nothing: all stays as it is.',
    ],
    label: 'Change or end it',
  };
}
