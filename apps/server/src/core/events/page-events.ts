import { AUDIENCES, type Audience } from '@signet/domain/visibility';
import { Topic } from './topic.js';
import { revisionOf, type PageEvent } from './event.entity.js';
import type { EventFeed } from './event-feed.js';

const PATIENCE_MS = 1_000;

/** The events that each audience can see, as they are committed. */
export class PageEvents {
  readonly #topics: Record<Audience, Topic<PageEvent>> = { PUBLIC: new Topic(), SIGNED_IN: new Topic() };

  constructor(feed: EventFeed) {
    feed.listen(async (event) => {
      for (const audience of AUDIENCES) {
        if (revisionOf(event, audience) === null) continue;
        this.#topics[audience].publish(event);
        // The log waits for who makes messages of it, so that in a burst none is lost between the two.
        await this.#topics[audience].room(PATIENCE_MS);
      }
    });
  }

  subscribe(audience: Audience): AsyncIterableIterator<PageEvent> {
    return this.#topics[audience].subscribe();
  }
}
