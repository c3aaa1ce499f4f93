import { AUDIENCES, type Audience } from '@signet/domain/visibility';
import { Topic } from './topic.js';
import { revisionOf, type PageEvent } from './event.entity.js';
import type { EventFeed } from './event-feed.js';

/** The events that each audience can see, as they are committed. */
export class PageEvents {
  readonly #topics: Record<Audience, Topic<PageEvent>> = { PUBLIC: new Topic(), SIGNED_IN: new Topic() };

  constructor(feed: EventFeed) {
    feed.listen(async (event) => {
      for (const audience of AUDIENCES) {
        if (revisionOf(event, audience) === null) continue;
        this.#topics[audience].publish(event);
        // The log waits while a message is made of it, and so nothing is lost between the two.
        await this.#topics[audience].taken();
      }
    });
  }

  subscribe(audience: Audience): AsyncIterableIterator<PageEvent> {
    return this.#topics[audience].subscribe();
  }
}
