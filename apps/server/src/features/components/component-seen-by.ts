import type { Viewer } from '@signet/domain/visibility';
import type { Context } from '../../core/context.js';
import type { Component } from './component.entity.js';
import { viewableComponent } from './component.loaders.js';

/** Null for one that the viewer may not see, and for none. */
export async function componentSeenBy(ctx: Context, viewer: Viewer, id: number | null): Promise<Component | null> {
  return id === null ? null : ctx.loaders.get(viewableComponent(viewer)).load(id);
}
