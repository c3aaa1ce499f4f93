import { LIMITS } from '@signet/domain/limits';
import { createTemplateInput } from '@signet/domain/template-inputs';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { conflict, parseInput } from '../../core/errors.js';
import { knownImpacts } from '../incidents/incident-checks.js';
import { inTurn } from './in-turn.js';
import { declared, freeNameKey } from './template-checks.js';
import { Template } from './template.entity.js';
import type { CreateTemplateInput } from './template.inputs.js';
import { writeTemplateImpacts } from './write-template-impacts.js';

/** @throws AppError */
export async function createTemplate(ctx: Context, input: CreateTemplateInput): Promise<Template> {
  mustBeAllowed(ctx.actor, 'templates:edit');
  const { impacts: named, ...fields } = parseInput(createTemplateInput, input);
  return inTurn(ctx, async (tx) => {
    if ((await tx.db.count(Template)) >= LIMITS.templates) {
      throw conflict(`At most ${LIMITS.templates} templates are kept. Delete one first.`);
    }
    const nameKey = await freeNameKey(tx, fields);
    const impacts = await knownImpacts(tx, named);
    const now = tx.now();
    const template = await tx.db.save(
      tx.db.create(Template, {
        ...fields,
        nameKey,
        variables: declared(fields.variables),
        status: fields.status ?? null,
        createdAt: now,
        updatedAt: now,
      }),
    );
    await writeTemplateImpacts(tx, template, impacts);
    return template;
  });
}
