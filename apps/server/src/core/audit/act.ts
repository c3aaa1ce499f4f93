import type { Actor } from '../actor.js';
import type { Context } from '../context.js';

/** What the caller is about to do, and from where. */
export interface Act {
  /** As the API or the command line calls it; null for what the server does by itself. */
  operation: string | null;
  address: string | null;
  /** Whoever turned out to be the one, where nobody was signed in. */
  by: Actor | null;
}

export const NO_ACT: Act = { operation: null, address: null, by: null };

/** From here on the entry of what is done is theirs, if nobody was signed in. */
export function actAs({ act, actor }: Context, personId: number): void {
  if (actor.kind === 'anonymous') act.by = { kind: 'person', id: personId, role: 'VIEWER', sessionId: 0 };
}
