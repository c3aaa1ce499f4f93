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
  readonly concurrency = 50;
  #sender: PushSender | undefined;

  /** @param subject whom push services can turn to */
  constructor(
    private readonly contextOfJob: () => Context,
    private readonly subject: string,
  ) {}

  send({ announcement, subscriber }: Letter): Promise<number> {
    const urgency = announcement.kind === 'INCIDENT' ? 'high' : 'normal';
    return this.#push(subscriber, { message: pushMessage(announcement), urgency, ttlSeconds: NEWS_LAST_S });
  }

  nudge({ nudge, subscriber }: NudgeLetter): Promise<number> {
    return this.#push(subscriber, { message: messageOfNudge(nudge), urgency: 'high', ttlSeconds: NUDGES_LAST_S });
  }

  async #push(subscriber: Subscriber, push: Push): Promise<number> {
    const { db, services } = this.contextOfJob();
    // The same for ever.
    this.#sender ??= { ...(await pushIdentity(db)), subject: this.subject };
    return postPush(services, subscriber, push, this.#sender);
  }
}
