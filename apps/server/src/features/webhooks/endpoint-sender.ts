import type { EndpointChannel } from '@signet/domain/webhook-address';
import type { Services } from '../../core/context.js';
import { discordMessage } from '../chat/discord-message.js';
import { slackMessage } from '../chat/slack-message.js';
import { teamsMessage } from '../chat/teams-message.js';
import type { WaysOut } from '../chat/ways-out.js';
import type { Announcement } from '../notifications/announcement.js';
import type { ChannelSender, Letter } from '../notifications/channel-sender.js';
import type { Subscriber } from '../subscribers/subscriber.entity.js';
import { postMessage } from './post-message.js';
import { webhookPayload } from './webhook-payload.js';

export const MESSAGES: Record<EndpointChannel, (announcement: Announcement, waysOut?: WaysOut) => object> = {
  WEBHOOK: webhookPayload,
  SLACK: slackMessage,
  DISCORD: discordMessage,
  TEAMS: teamsMessage,
};

/** Posts what it is given to send, as one channel words it. */
export class EndpointSender implements ChannelSender {
  readonly concurrency = 50;

  constructor(
    private readonly channel: EndpointChannel,
    private readonly services: Pick<Services, 'outbound' | 'visitorOutbound' | 'now'>,
  ) {}

  placeOf({ address }: Subscriber): string {
    return new URL(address).host;
  }

  send({ id, announcement, subscriber, manageUrl, unsubscribeUrl }: Letter): Promise<number> {
    const waysOut = subscriber.createdBy === null ? { manageUrl, unsubscribeUrl } : undefined;
    return postMessage(this.services, subscriber, { id, content: MESSAGES[this.channel](announcement, waysOut) });
  }
}
