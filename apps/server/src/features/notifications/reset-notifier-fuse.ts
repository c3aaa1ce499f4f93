import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { mendFuse } from './mend-fuse.js';
import type { NotifierOverview } from './notifier-overview.js';
import { notifierOverview } from './notifier.queries.js';

/** The news that were kept back are meant. @throws AppError */
export async function resetNotifierFuse(ctx: Context): Promise<NotifierOverview> {
  mustBeAllowed(ctx.actor, 'notifier:oversee');
  await mendFuse(ctx);
  return notifierOverview(ctx);
}
