import { maintenanceFromTemplateInput } from '@signet/domain/schedule-maintenance-input';
import { templateValues } from '@signet/domain/template-inputs';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { once } from '../../core/idempotency/once.js';
import type { Maintenance } from '../maintenances/maintenance.entity.js';
import { findMaintenanceToEdit } from '../maintenances/maintenance.queries.js';
import { scheduleMaintenance } from '../maintenances/schedule-maintenance.js';
import { filledTemplate, findTemplateFor, impactsProposedBy } from './filled-template.js';
import type { MaintenanceFromTemplateInput } from './from-template.inputs.js';
import { inTurn } from './in-turn.js';
import type { TemplateValueInput } from './template.inputs.js';

/** Repeated with the same key it gives the same maintenance, also if the template is another by then. @throws AppError */
export async function scheduleMaintenanceFromTemplate(
  ctx: Context,
  templateId: string,
  values: TemplateValueInput[],
  input: MaintenanceFromTemplateInput,
): Promise<Maintenance> {
  mustBeAllowed(ctx.actor, 'maintenances:edit');
  const given = parseInput(templateValues, values, 'values');
  const { idempotencyKey, ...options } = parseInput(maintenanceFromTemplateInput, input);
  const call = {
    operation: 'scheduleMaintenanceFromTemplate',
    key: idempotencyKey,
    payload: { templateId, values: given, options },
  };
  return inTurn(ctx, async (tx) => {
    const id = await once(tx, call, async () => {
      const template = await findTemplateFor(tx, 'MAINTENANCE', templateId);
      const maintenance = await scheduleMaintenance(tx, {
        ...options,
        ...filledTemplate(template, given),
        components: options.components ?? (await impactsProposedBy(tx, template)),
      });
      return maintenance.id;
    });
    return findMaintenanceToEdit(tx, String(id));
  });
}
