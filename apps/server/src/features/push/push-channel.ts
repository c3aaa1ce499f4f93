import type { Context } from '../../core/context.js';
import type { ChannelSender, Letter, NudgeLetter } from '../notifications/channel-sender.js';
import type { Subscriber } from '../subscribers/subscriber.entity.js';
import { messageOfNudge } from './message-of-nudge.js';
import { postPush, type Push, type PushSender } from './post-push.js';
import { pushMessage } from './push-message.js';
import { pushIdentity } from './push.queries.js';

/** News of yesterday are on the page. */
const NEWS_LAST_S = 24 * 3_600;
/** Whoever comes back later finds it in the console. */
const NUDGES_LAST_S = 3_600;

/** News and nudges to browsers. */
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
    const urgency = announcement.kind === 'INCIDENT' ? 'high' : 'normal';
    await this.#push(subscriber, { message: pushMessage(announcement), urgency, ttlSeconds: NEWS_LAST_S });
  }

  async nudge({ nudge, subscriber }: NudgeLetter): Promise<void> {
    await this.#push(subscriber, { message: messageOfNudge(nudge), urgency: 'high', ttlSeconds: NUDGES_LAST_S });
  }

  async #push(subscriber: Subscriber, push: Push): Promise<void> {
    const { db, services } = this.contextOfJob();
    // The same for ever.
    this.#sender ??= { ...(await pushIdentity(db)), subject: this.subject };
    await postPush(services, subscriber, push, this.#sender);
  }
}
