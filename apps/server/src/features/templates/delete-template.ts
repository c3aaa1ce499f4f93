import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTurn } from './in-turn.js';
import { Template } from './template.entity.js';
import { findTemplateToEdit } from './template.queries.js';

/** What came of it stays. Gives back the id. @throws AppError */
export async function deleteTemplate(ctx: Context, id: string): Promise<string> {
  mustBeAllowed(ctx.actor, 'templates:edit');
  return inTurn(ctx, async (tx) => {
    const template = await findTemplateToEdit(tx, id);
    await tx.db.delete(Template, template.id);
    return id;
  });
}
