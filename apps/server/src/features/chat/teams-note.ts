import type { ChatNote } from './chat-note.js';
import { openUrl, teamsCard, textBlock } from './teams-card.js';

export function teamsNote({ title, paragraphs, action, site }: ChatNote): object {
  return teamsCard({
    body: [
      textBlock(title, { size: 'large', weight: 'bolder' }),
      ...paragraphs.map((text) => textBlock(text)),
      textBlock(site.name, { isSubtle: true, size: 'small' }),
    ],
    actions: [openUrl(action.label, action.url)],
  });
}
