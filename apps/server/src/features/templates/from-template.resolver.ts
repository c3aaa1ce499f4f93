import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { Incident } from '../incidents/incident.entity.js';
import { Maintenance } from '../maintenances/maintenance.entity.js';
import { createIncidentFromTemplate } from './create-incident-from-template.js';
import { scheduleMaintenanceFromTemplate } from './schedule-maintenance-from-template.js';
import { IncidentFromTemplateInput, MaintenanceFromTemplateInput } from './from-template.inputs.js';
import { TemplateValueInput } from './template.inputs.js';

@Resolver()
export class FromTemplateResolver {
  @Mutation(() => Incident, { description: 'As createIncident, with the words of a template.' })
  createIncidentFromTemplate(
    @Ctx() ctx: Context,
    @Arg('templateId', () => ID) templateId: string,
    @Arg('values', () => [TemplateValueInput]) values: TemplateValueInput[],
    @Arg('input', () => IncidentFromTemplateInput) input: IncidentFromTemplateInput,
  ): Promise<Incident> {
    return createIncidentFromTemplate(ctx, templateId, values, input);
  }

  @Mutation(() => Maintenance, { description: 'As scheduleMaintenance, with the words of a template.' })
  scheduleMaintenanceFromTemplate(
    @Ctx() ctx: Context,
    @Arg('templateId', () => ID) templateId: string,
    @Arg('values', () => [TemplateValueInput]) values: TemplateValueInput[],
    @Arg('input', () => MaintenanceFromTemplateInput) input: MaintenanceFromTemplateInput,
  ): Promise<Maintenance> {
    return scheduleMaintenanceFromTemplate(ctx, templateId, values, input);
  }
}
