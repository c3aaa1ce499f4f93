import { labelOf } from '../actor.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import { PageEvent, type Consequences } from './event.entity.js';
import { PageChanges } from './page-changes.js';
import { SITE_STATE_ID, SiteState } from './site-state.entity.js';

export interface PageChangeOptions {
  /** The event's type, as in "incident.created". */
  type: string;
  /** Whether subscribers are told; true if not said. */
  notify?: boolean;
}

/**
 * The one way to change what a page can show: one transaction that holds the revision's row from its first
 * statement, so that changes take turns, and ends with one event, or with none if no audience sees a change.
 */
export async function changePage<T>(
  ctx: Context,
  { type, notify = true }: PageChangeOptions,
  fn: (tx: Context, changes: PageChanges) => Promise<T>,
): Promise<T> {
  return inTransaction(ctx, async (tx) => {
    const state = await lockState(tx);
    const changes = new PageChanges();
    const value = await fn(tx, changes);
    await recordEvent(tx, state, changes, { type, notify });
    return value;
  });
}

/** Whoever holds the row has the turn until the transaction ends. SQLite has no row locks and needs none: its writers take turns anyway. */
export async function lockState({ db, services }: Context): Promise<SiteState> {
  return db.findOneOrFail(SiteState, {
    where: { id: SITE_STATE_ID },
    ...(services.database.dialect === 'mysql' && { lock: { mode: 'pessimistic_write' as const } }),
  });
}

/** Bumps the revisions of the audiences that see a change, and inserts the event that carries them. */
async function recordEvent(
  tx: Context,
  state: SiteState,
  changes: PageChanges,
  { type, notify }: Required<PageChangeOptions>,
): Promise<void> {
  const consequences = { PUBLIC: changes.consequencesFor('PUBLIC'), SIGNED_IN: changes.consequencesFor('SIGNED_IN') };
  const isPublic = !isEmpty(consequences.PUBLIC);
  if (!isPublic && isEmpty(consequences.SIGNED_IN)) return;

  const publicRevision = state.publicRevision + (isPublic ? 1 : 0);
  const signedInRevision = state.signedInRevision + 1;
  await tx.db.update(SiteState, SITE_STATE_ID, { publicRevision, signedInRevision });
  if (isPublic) tx.committing.publicRevision = publicRevision;
  await tx.db.insert(PageEvent, {
    type,
    publicRevision: isPublic ? publicRevision : null,
    signedInRevision,
    consequences,
    notify,
    news: changes.news,
    actor: labelOf(tx.actor),
    at: tx.now(),
  });
}

function isEmpty({ changed, removed }: Consequences): boolean {
  return changed.length === 0 && removed.length === 0;
}
