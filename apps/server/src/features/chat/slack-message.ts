import type { Announcement } from '../notifications/announcement.js';
import { chatFacts } from './chat-facts.js';
import { escapeMrkdwn, mrkdwnWithin } from './mrkdwn.js';
import { shortened } from './shortened.js';
import { lookOf } from './status-look.js';

/** Slack refuses what is longer. */
const MOST = { header: 150, section: 3_000, field: 2_000 };
/** Every character may become five when it is escaped. */
const MOST_PLAIN_FIELD = (MOST.field - 10) / 5;

/** For an incoming webhook: blocks, and one line of text for notifications and for servers that know no blocks. */
export function slackMessage(announcement: Announcement): object {
  const { title, state, message, site, url } = announcement;
  const { mark } = lookOf(announcement);
  const facts = chatFacts(announcement).map(({ name, value }) => ({
    type: 'mrkdwn',
    text: `*${name}*\n${escapeMrkdwn(shortened(value, MOST_PLAIN_FIELD))}`,
  }));
  return {
    text: `${mark} ${escapeMrkdwn(state)}: <${url}|${escapeMrkdwn(title)}>`,
    unfurl_links: false,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: shortened(`${mark} ${title}`, MOST.header), emoji: false } },
      section(`*${escapeMrkdwn(state)}*`),
      ...(message ? [section(mrkdwnWithin(message.markdown, MOST.section))] : []),
      ...(facts.length > 0 ? [{ type: 'section', fields: facts }] : []),
      { type: 'context', elements: [{ type: 'mrkdwn', text: escapeMrkdwn(site.name) }] },
      { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Open status page' }, url }] },
    ],
  };
}

function section(text: string): object {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}
