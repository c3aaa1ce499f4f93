import { escapeHtml } from '../../core/markdown.js';
import type { SiteFacts } from '../notifications/announcement.js';
import type { Mail } from './mail.js';
import type { Message } from './message.js';

/** A mail of the product itself, such as one that asks whether an address wants news. */
export function messageOfMail(
  { id, to, subject, paragraphs, action, unsubscribeUrl }: Mail,
  { name, url }: Pick<SiteFacts, 'name' | 'url'>,
): Message {
  return {
    to,
    subject,
    ...(id !== undefined && { id }),
    ...(unsubscribeUrl !== undefined && { unsubscribeUrl }),
    content: {
      sender: { name, url },
      heading: subject,
      state: null,
      facts: [],
      body: {
        text: paragraphs.join('\n\n'),
        html: paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n'),
      },
      list: null,
      action: action ?? null,
      reason: null,
      links: unsubscribeUrl === undefined ? [] : [{ label: 'Unsubscribe', url: unsubscribeUrl }],
    },
  };
}
