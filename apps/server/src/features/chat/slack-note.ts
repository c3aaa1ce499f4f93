import type { ChatNote } from './chat-note.js';
import { escapeMrkdwn } from './mrkdwn.js';
import { shortened } from './shortened.js';
import { context, header, linkButton, MOST, section } from './slack-blocks.js';

/** Every character may become five when it is escaped. */
const MOST_PLAIN = MOST.section / 5;

export function slackNote({ title, paragraphs, action, site }: ChatNote): object {
  return {
    text: escapeMrkdwn(title),
    unfurl_links: false,
    blocks: [
      header(title),
      ...paragraphs.map((text) => section(escapeMrkdwn(shortened(text, MOST_PLAIN)))),
      linkButton(action.label, action.url),
      context(escapeMrkdwn(site.name)),
    ],
  };
}
