import type { Context } from '../../core/context.js';
import type { ChannelSender, Letter } from '../notifications/channel-sender.js';
import { postPush, type PushSender } from './post-push.js';
import { pushMessage } from './push-message.js';
import { pushIdentity } from './push.queries.js';

/** News of yesterday are on the page. */
const NEWS_LAST_S = 24 * 3_600;

/** News to browsers. */
export class PushChannel implements ChannelSender {
  /** So many that all that is claimed at once is through before the claim ends, even where nobody answers. */
  readonly concurrency = 50;
  #sender: PushSender | undefined;

  /** @param subject whom push services can turn to */
  constructor(
    private readonly contextOfJob: () => Context,
    private readonly subject: string,
  ) {}

  async send({ announcement, subscriber }: Letter): Promise<void> {
    const { db, services } = this.contextOfJob();
    // The same for ever.
    this.#sender ??= { ...(await pushIdentity(db)), subject: this.subject };
    const urgency = announcement.kind === 'INCIDENT' ? 'high' : 'normal';
    const push = { message: pushMessage(announcement), urgency, ttlSeconds: NEWS_LAST_S } as const;
    await postPush(services, subscriber, push, this.#sender);
  }
}
