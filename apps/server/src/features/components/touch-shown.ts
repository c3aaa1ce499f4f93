import type { Context } from '../../core/context.js';
import type { PageChanges } from '../../core/events/page-changes.js';
import type { Component } from './component.entity.js';
import { pageVisibility } from './component.queries.js';

/** What is shown of it is otherwise; who sees it is not. */
export async function touchShown(tx: Context, changes: PageChanges, component: Component): Promise<void> {
  const visibility = await pageVisibility(tx.db, component);
  changes.touch('Component', component.id, visibility, visibility);
}
