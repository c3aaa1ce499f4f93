import type { Announcement } from '../notifications/announcement.js';
import { chatFacts } from './chat-facts.js';
import { shortened } from './shortened.js';
import { lookOf } from './status-look.js';

/** Teams refuses more than 28 KB, and a character may take four bytes. */
const MOST = { message: 4_000, fact: 1_000 };

/** For a workflow or an incoming webhook: an Adaptive Card. */
export function teamsMessage(announcement: Announcement) {
  const { title, state, message, site, url } = announcement;
  const { mark } = lookOf(announcement);
  const facts = chatFacts(announcement).map(({ name, value }) => ({
    title: name,
    value: shortened(value.replaceAll('\n', ', '), MOST.fact),
  }));
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            textBlock(title, { size: 'large', weight: 'bolder' }),
            textBlock(`${mark} ${state}`, { weight: 'bolder' }),
            ...(message ? [textBlock(paragraphs(shortened(message.markdown, MOST.message)))] : []),
            ...(facts.length > 0 ? [{ type: 'FactSet', facts }] : []),
            textBlock(site.name, { isSubtle: true, size: 'small' }),
          ],
          actions: [{ type: 'Action.OpenUrl', title: 'Open status page', url }],
        },
      },
    ],
  };
}

function textBlock(text: string, look: object = {}): object {
  return { type: 'TextBlock', text, wrap: true, ...look };
}

/** Cards run lines together that no blank one parts. */
function paragraphs(text: string): string {
  return text.replaceAll(/(?<!\n)\n(?!\n)/g, '\n\n');
}
