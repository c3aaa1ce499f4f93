import type { NudgeLetter } from '../notifications/channel-sender.js';
import { escapeHtml } from '../../core/markdown.js';
import type { Message } from './message.js';

/** What waits for an operator, by mail. There is no unsubscribing from one's own team: they choose in the console. */
export function messageOfNudge({ id, thread, nudge, subscriber, settingsUrl }: NudgeLetter): Message {
  const { state, title, why, action, site } = nudge;
  return {
    to: subscriber.address,
    subject: `[${state}] ${title} – ${site.name}`,
    id,
    thread,
    content: {
      sender: site,
      heading: title,
      state,
      facts: [],
      body: { text: why, html: `<p>${escapeHtml(why)}</p>` },
      list: null,
      action,
      reason: `You get this because you may act on ${site.name}.`,
      links: [{ label: 'Change how you are notified', url: settingsUrl }],
    },
  };
}
