import { CHANNELS, type Channel } from '@signet/domain/subscription';
import { AUDIENCES, type Audience } from '@signet/domain/visibility';
import type { Context } from '../../core/context.js';
import { discordMessage } from '../chat/discord-message.js';
import { slackMessage } from '../chat/slack-message.js';
import { teamsMessage } from '../chat/teams-message.js';
import { htmlOfMail } from '../mail/html-of-mail.js';
import { messageOfLetter } from '../mail/message-of-letter.js';
import { textOfMail } from '../mail/text-of-mail.js';
import { openPlace, type Place } from '../notifications/announcement-place.js';
import type { Announcement } from '../notifications/announcement.js';
import { reachOf, type Subject } from '../notifications/reach-of.js';
import { countReceivers } from '../subscribers/receivers.queries.js';
import type { ChatPreview, MailPreview, NewsPreview } from './news-preview.js';

/** What would be told once a draft is published. */
export interface Drafted {
  subject: Subject;
  notify: boolean;
  announce: (place: Place) => Promise<Announcement>;
}

/** In addresses, for what comes to be with the publication. */
export const NOT_YET = '…';

const CHATS = [
  ['SLACK', slackMessage],
  ['DISCORD', discordMessage],
  ['TEAMS', teamsMessage],
] as const satisfies [Channel, (announcement: Announcement) => object][];

/** By the same rules and writers as what is published. */
export async function previewNews(ctx: Context, { subject, notify, announce }: Drafted): Promise<NewsPreview> {
  const reach = await reachOf(ctx.db, subject);
  const audience = AUDIENCES.find((it) => reach.parts[it]);
  if (!notify || !audience) return { total: 0, receivers: [], mail: null, chats: [] };
  const counts = await countReceivers(ctx.db, reach);
  const receivers = CHANNELS.flatMap((channel) => {
    const count = counts.get(channel);
    return count ? [{ channel, count }] : [];
  });
  const announcement = await announce(await placeOf(ctx, audience));
  return {
    total: receivers.reduce((sum, { count }) => sum + count, 0),
    receivers,
    mail: mailOf(announcement),
    chats: CHATS.map(([channel, write]): ChatPreview => ({ channel, body: JSON.stringify(write(announcement)) })),
  };
}

function placeOf({ db, now, services }: Context, audience: Audience): Promise<Place> {
  return openPlace(db, { id: 0, subject: NOT_YET, at: now() }, audience, services.origin);
}

function mailOf(announcement: Announcement): MailPreview {
  const { url } = announcement.site;
  const { subject, content } = messageOfLetter({
    id: NOT_YET,
    thread: NOT_YET,
    announcement,
    subscriber: { address: NOT_YET },
    manageUrl: `${url}/subscription/${NOT_YET}`,
    unsubscribeUrl: `${url}/unsubscribe/${NOT_YET}`,
  });
  return { subject, text: textOfMail(content), html: htmlOfMail(content) };
}
