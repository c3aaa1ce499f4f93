import type { Announcement } from '../notifications/announcement.js';
import { chatFacts } from './chat-facts.js';
import { shortened } from './shortened.js';
import { lookOf } from './status-look.js';
import { openUrl, teamsCard, textBlock } from './teams-card.js';
import type { WaysOut } from './ways-out.js';

/** Teams refuses more than 28 KB, and a character may take four bytes. */
const MOST = { message: 4_000, fact: 1_000 };

export function teamsMessage(announcement: Announcement, waysOut?: WaysOut) {
  const { title, state, message, site, url } = announcement;
  const { mark } = lookOf(announcement);
  const facts = chatFacts(announcement).map(({ name, value }) => ({
    title: name,
    value: shortened(value.replaceAll('\n', ', '), MOST.fact),
  }));
  const links = waysOut ? [openUrl('Change', waysOut.manageUrl), openUrl('Unsubscribe', waysOut.unsubscribeUrl)] : [];
  return teamsCard({
    body: [
      textBlock(title, { size: 'large', weight: 'bolder' }),
      textBlock(`${mark} ${state}`, { weight: 'bolder' }),
      ...(message ? [textBlock(paragraphs(shortened(message.markdown, MOST.message)))] : []),
      ...(facts.length > 0 ? [{ type: 'FactSet', facts }] : []),
      textBlock(site.name, { isSubtle: true, size: 'small' }),
    ],
    actions: [openUrl('Open status page', url), ...links],
  });
}

/** Cards run lines together that no blank one parts. */
function paragraphs(text: string): string {
  return text.replaceAll(/(?<!\n)\n(?!\n)/g, '\n\n');
}
