import type { Announcement } from '../notifications/announcement.js';
import type { Letter } from '../notifications/channel-sender.js';
import { capitalized } from './capitalized.js';
import { contentOfNews } from './content-of-news.js';
import type { MailContent } from './mail-content.js';
import type { Message } from './message.js';

/** Thousands get the same announcement: what they all read is made once. */
const contents = new WeakMap<Announcement, MailContent>();

/** Of a receiver a mail needs the address only. */
type MailedLetter = Omit<Letter, 'subscriber'> & { subscriber: Pick<Letter['subscriber'], 'address'> };

/** News for one subscriber. */
export function messageOfLetter({
  id,
  thread,
  announcement,
  subscriber,
  manageUrl,
  unsubscribeUrl,
}: MailedLetter): Message {
  const content = contents.get(announcement) ?? contentOfNews(announcement);
  contents.set(announcement, content);
  const { title, state, site } = announcement;
  return {
    to: subscriber.address,
    subject: `[${capitalized(state)}] ${title} – ${site.name}`,
    id,
    thread,
    unsubscribeUrl,
    content: {
      ...content,
      links: [
        { label: 'Change what you are told', url: manageUrl },
        { label: 'Unsubscribe', url: unsubscribeUrl },
      ],
    },
  };
}
