import type { Announcement } from '../notifications/announcement.js';
import { chatFacts } from './chat-facts.js';
import { discordEmbed, escapeDiscord, MOST } from './discord-embed.js';
import { shortened } from './shortened.js';
import { lookOf } from './status-look.js';
import type { WaysOut } from './ways-out.js';

/** For an incoming webhook: in the colour of the status. */
export function discordMessage(announcement: Announcement, waysOut?: WaysOut) {
  const { title, state, message, site, url, at } = announcement;
  const { mark, color } = lookOf(announcement);
  const facts = [{ name: 'State', value: `${mark} ${state}` }, ...chatFacts(announcement)].map(({ name, value }) => ({
    name,
    value: shortened(escapeDiscord(value), MOST.value),
  }));
  const links = waysOut && `[Change](${waysOut.manageUrl}) · [Unsubscribe](${waysOut.unsubscribeUrl})`;
  return discordEmbed({
    title: shortened(title, MOST.title),
    url,
    color,
    timestamp: at.toISOString(),
    ...(message && { description: shortened(message.markdown, MOST.description) }),
    fields: [...facts, ...(links ? [{ name: 'This subscription', value: links }] : [])],
    footer: { text: shortened(site.name, MOST.footer) },
  });
}
