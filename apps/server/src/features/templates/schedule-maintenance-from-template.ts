import { templateValues } from '@signet/domain/template-inputs';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import type { Maintenance } from '../maintenances/maintenance.entity.js';
import { scheduleMaintenance } from '../maintenances/schedule-maintenance.js';
import { filledTemplate, findTemplateFor, impactsProposedBy } from './filled-template.js';
import { inTurn } from './in-turn.js';
import type { MaintenanceFromTemplateInput } from './from-template.inputs.js';
import type { TemplateValueInput } from './template.inputs.js';

/** @throws AppError */
export async function scheduleMaintenanceFromTemplate(
  ctx: Context,
  templateId: string,
  values: TemplateValueInput[],
  input: MaintenanceFromTemplateInput,
): Promise<Maintenance> {
  mustBeAllowed(ctx.actor, 'page:edit');
  const given = parseInput(templateValues, values, 'values');
  return inTurn(ctx, async (tx) => {
    const template = await findTemplateFor(tx, 'MAINTENANCE', templateId);
    return scheduleMaintenance(tx, {
      ...input,
      ...filledTemplate(template, given),
      components: input.components ?? (await impactsProposedBy(tx, template)),
    });
  });
}
