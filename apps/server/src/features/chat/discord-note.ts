import type { ChatNote } from './chat-note.js';
import { discordEmbed, escapeDiscord, MOST } from './discord-embed.js';
import { shortened } from './shortened.js';

/** With a link in the text: messages of webhooks have no buttons. */
export function discordNote({ title, paragraphs, action, site }: ChatNote): object {
  const text = paragraphs.map(escapeDiscord).join('\n\n');
  const link = `**[${escapeDiscord(action.label)}](${action.url})**`;
  return discordEmbed({
    title: shortened(title, MOST.title),
    url: action.url,
    description: `${shortened(text, MOST.description - link.length - 2)}\n\n${link}`,
    footer: { text: shortened(site.name, MOST.footer) },
  });
}
