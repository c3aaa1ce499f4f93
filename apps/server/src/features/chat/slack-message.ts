import type { Announcement } from '../notifications/announcement.js';
import { chatFacts } from './chat-facts.js';
import { escapeMrkdwn, mrkdwnWithin } from './mrkdwn.js';
import { shortened } from './shortened.js';
import { context, header, linkButton, MOST, section } from './slack-blocks.js';
import { lookOf } from './status-look.js';
import type { WaysOut } from './ways-out.js';

/** Every character may become five when it is escaped. */
const MOST_PLAIN_FIELD = (MOST.field - 10) / 5;

/** For an incoming webhook: blocks, and one line of text for notifications and for servers that know no blocks. */
export function slackMessage(announcement: Announcement, waysOut?: WaysOut): object {
  const { title, state, message, site, url } = announcement;
  const { mark } = lookOf(announcement);
  const facts = chatFacts(announcement).map(({ name, value }) => ({
    type: 'mrkdwn',
    text: `*${name}*\n${escapeMrkdwn(shortened(value, MOST_PLAIN_FIELD))}`,
  }));
  const links = waysOut ? [`<${waysOut.manageUrl}|Change>`, `<${waysOut.unsubscribeUrl}|Unsubscribe>`] : [];
  return {
    text: `${mark} ${escapeMrkdwn(state)}: <${url}|${escapeMrkdwn(title)}>`,
    unfurl_links: false,
    blocks: [
      header(`${mark} ${title}`),
      section(`*${escapeMrkdwn(state)}*`),
      ...(message ? [section(mrkdwnWithin(message.markdown, MOST.section))] : []),
      ...(facts.length > 0 ? [{ type: 'section', fields: facts }] : []),
      context([escapeMrkdwn(site.name), ...links].join(' · ')),
      linkButton('Open status page', url),
    ],
  };
}
