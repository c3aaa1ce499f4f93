import { applyChange, type PageChange } from '../state/apply-change.ts';
import type { PageStore } from '../state/page-store.ts';

/** Returns whether the page has to be read anew, as where something was missed. */
export function takeChange(store: PageStore, change: PageChange, receivedAt: string): boolean {
  const outcome = applyChange(store.snapshot().page, change, receivedAt);
  if (outcome.kind === 'applied') store.replace(outcome.state);
  return outcome.kind === 'gap';
}
