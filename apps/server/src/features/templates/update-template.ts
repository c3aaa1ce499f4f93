import { templateFacts, updateTemplateInput } from '@signet/domain/template-inputs';
import { mustBeAllowed } from '../../core/actor.js';
import { changedFields, isEmpty } from '../../core/changed-fields.js';
import type { Context } from '../../core/context.js';
import { mustBeUnchanged, nextUpdatedAt } from '../../core/edits.js';
import { badInput, parseInput } from '../../core/errors.js';
import { knownImpacts } from '../incidents/incident-checks.js';
import { inTurn } from './in-turn.js';
import { declared, freeNameKey } from './template-checks.js';
import type { Template } from './template.entity.js';
import type { UpdateTemplateInput } from './template.inputs.js';
import { findTemplateToEdit } from './template.queries.js';
import { writeTemplateImpacts } from './write-template-impacts.js';

/** What it was used for before stays as it is. @throws AppError */
export async function updateTemplate(ctx: Context, id: string, input: UpdateTemplateInput): Promise<Template> {
  mustBeAllowed(ctx.actor, 'templates:edit');
  const { ifUnchangedSince, impacts, variables, ...fields } = parseInput(updateTemplateInput, input);
  return inTurn(ctx, async (tx) => {
    const template = await findTemplateToEdit(tx, id);
    mustBeUnchanged('The template', template, ifUnchangedSince);
    const changed = changedFields<Template>(template, {
      ...fields,
      ...(variables && { variables: declared(variables) }),
    });
    Object.assign(template, changed);
    parseInput(templateFacts, template);
    if (changed.status && template.kind !== 'INCIDENT') {
      throw badInput('input.status', 'is for templates of incidents only');
    }
    if (changed.name !== undefined) template.nameKey = await freeNameKey(tx, template);
    const isOther =
      impacts !== undefined && (await writeTemplateImpacts(tx, template, await knownImpacts(tx, impacts)));
    if (isEmpty(changed) && !isOther) return template;
    template.updatedAt = nextUpdatedAt(template, tx.now());
    return tx.db.save(template);
  });
}
