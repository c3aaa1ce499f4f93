import type { Context } from '../../core/context.js';
import type { Mail } from '../mail/mail.js';
import { siteSettings } from '../site/site.queries.js';
import { newLink } from './link-holder.js';
import type { Subscriber } from './subscriber.entity.js';

/** To one who has not said yet that they want this, the way to say so; to one who has, the way to change it. */
export async function linkMail(ctx: Context, { id, address, confirmedAt }: Subscriber): Promise<Mail> {
  const { name } = await siteSettings(ctx.db);
  const [purpose, text] = confirmedAt ? (['manage', manageText] as const) : (['confirm', confirmText] as const);
  const path = purpose === 'manage' ? 'subscription' : 'confirm';
  const { label, ...words } = text(name);
  const url = `${ctx.services.origin}/${path}/${await newLink(ctx, id, purpose)}`;
  return { to: address, ...words, action: { label, url } };
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
