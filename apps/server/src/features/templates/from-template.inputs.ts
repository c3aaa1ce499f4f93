import type { IncidentStatus } from '@signet/domain/incident';
import { Field, InputType } from 'type-graphql';
import { IncidentStatusEnum } from '../../core/graphql/enums.js';
import { IncidentOptions } from '../incidents/incident.inputs.js';
import { MaintenanceOptions } from '../maintenances/maintenance.inputs.js';

@InputType({ description: "All but the words. Status and impacts are the template's, if not given." })
export class IncidentFromTemplateInput extends IncidentOptions {
  @Field(() => IncidentStatusEnum, { nullable: true })
  status?: IncidentStatus | null;
}

@InputType({ description: "All but the words. The components are those of the template's impacts, if not given." })
export class MaintenanceFromTemplateInput extends MaintenanceOptions {}
