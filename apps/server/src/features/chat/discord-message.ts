import type { Announcement } from '../notifications/announcement.js';
import { chatFacts } from './chat-facts.js';
import { shortened } from './shortened.js';
import { lookOf } from './status-look.js';

/** Discord refuses what is longer, and more than 6,000 characters in all, which these stay below together. */
const MOST = { title: 256, description: 4_096, value: 1_024, footer: 200 };

/** For an incoming webhook: one embed, in the colour of the status, that mentions nobody. */
export function discordMessage(announcement: Announcement) {
  const { title, state, message, site, url, at } = announcement;
  const { mark, color } = lookOf(announcement);
  const fields = [{ name: 'State', value: `${mark} ${state}` }, ...chatFacts(announcement)];
  return {
    allowed_mentions: { parse: [] },
    embeds: [
      {
        title: shortened(title, MOST.title),
        url,
        color,
        timestamp: at.toISOString(),
        ...(message && { description: shortened(message.markdown, MOST.description) }),
        fields: fields.map(({ name, value }) => ({ name, value: shortened(escaped(value), MOST.value) })),
        footer: { text: shortened(site.name, MOST.footer) },
      },
    ],
  };
}

/** Names are text, whatever Markdown would make of them. */
function escaped(text: string): string {
  return text.replaceAll(/[\\*_~`|>[\]]/g, String.raw`\$&`);
}
