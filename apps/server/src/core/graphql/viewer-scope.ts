import type { Viewer } from '@signet/domain/visibility';
import type { GraphQLResolveInfo } from 'graphql';
import { viewerOf } from '../actor.js';
import type { Context } from '../context.js';

const pages = new WeakMap<Context, Set<string | number>>();

/** Everything below this root field is the page: editors see there what their audience sees, and no drafts. */
export function showAsPage(ctx: Context, info: GraphQLResolveInfo): void {
  const roots = pages.get(ctx) ?? new Set();
  pages.set(ctx, roots.add(rootKey(info)));
}

/** Who looks, at this place of the answer. */
export function viewerAt(ctx: Context, info: GraphQLResolveInfo): Viewer {
  const viewer = viewerOf(ctx.actor);
  return pages.get(ctx)?.has(rootKey(info)) ? { ...viewer, mayEdit: false } : viewer;
}

function rootKey(info: GraphQLResolveInfo): string | number {
  let { path } = info;
  while (path.prev) path = path.prev;
  return path.key;
}
