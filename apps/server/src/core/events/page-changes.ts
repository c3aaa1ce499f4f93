import { AUDIENCES, isShownTo, type Audience, type Visibility } from '@signet/domain/visibility';
import type { News } from '@signet/domain/news';
import type { Consequences, NodeKind, NodeRef } from './event.entity.js';

/** Collects what one verb changes, and works out what each audience sees of it. */
export class PageChanges {
  readonly #changed = byAudience(() => new Map<string, NodeRef>());
  readonly #removed = byAudience(() => new Map<string, NodeRef>());
  #news: News | null = null;

  /**
   * A node was created, changed or deleted. `before` and `after` are its visibility; null where it did or
   * does not exist for the page (not yet, no longer, disabled).
   */
  touch(kind: NodeKind, id: number, before: Visibility | null, after: Visibility | null): void {
    for (const audience of AUDIENCES) {
      if (isShownTo(audience, after)) this.touchFor(audience, kind, id);
      else if (isShownTo(audience, before)) this.#removed[audience].set(`${kind}:${id}`, { kind, id });
    }
  }

  /** A node that the audience sees looks other to this audience than before. */
  touchFor(audience: Audience, kind: NodeKind, id: number): void {
    this.#changed[audience].set(`${kind}:${id}`, { kind, id });
  }

  /** What people are to be told of it; what is said first stands. */
  tell(news: News): void {
    this.#news ??= news;
  }

  get news(): News | null {
    return this.#news;
  }

  consequencesFor(audience: Audience): Consequences {
    const removed = this.#removed[audience];
    return {
      changed: [...this.#changed[audience]].filter(([key]) => !removed.has(key)).map(([, ref]) => ref),
      removed: [...removed.values()],
    };
  }
}

function byAudience<T>(make: () => T): Record<Audience, T> {
  return { PUBLIC: make(), SIGNED_IN: make() };
}
