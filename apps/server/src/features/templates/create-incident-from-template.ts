import { incidentFromTemplateInput, templateValues } from '@signet/domain/template-inputs';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { once } from '../../core/idempotency/once.js';
import { createIncident } from '../incidents/create-incident.js';
import type { Incident } from '../incidents/incident.entity.js';
import { findIncidentToEdit } from '../incidents/incident.queries.js';
import { filledTemplate, findTemplateFor, impactsProposedBy } from './filled-template.js';
import { inTurn } from './in-turn.js';
import type { IncidentFromTemplateInput } from './from-template.inputs.js';
import type { TemplateValueInput } from './template.inputs.js';

/** Repeated with the same key it gives the same incident, also if the template is another by then. @throws AppError */
export async function createIncidentFromTemplate(
  ctx: Context,
  templateId: string,
  values: TemplateValueInput[],
  input: IncidentFromTemplateInput,
): Promise<Incident> {
  mustBeAllowed(ctx.actor, 'incidents:edit');
  const given = parseInput(templateValues, values, 'values');
  const { idempotencyKey, ...options } = parseInput(incidentFromTemplateInput, input);
  const call = {
    operation: 'createIncidentFromTemplate',
    key: idempotencyKey,
    payload: { templateId, values: given, options },
  };
  return inTurn(ctx, async (tx) => {
    const id = await once(tx, call, async () => {
      const template = await findTemplateFor(tx, 'INCIDENT', templateId);
      const incident = await createIncident(tx, {
        ...options,
        ...filledTemplate(template, given),
        status: options.status ?? template.status ?? 'INVESTIGATING',
        impacts: options.impacts ?? (await impactsProposedBy(tx, template)),
      });
      return incident.id;
    });
    return findIncidentToEdit(tx, String(id));
  });
}
