import type { Audience } from '@signet/domain/visibility';
import type { EndpointChannel } from '@signet/domain/webhook-address';
import { createWebhookEndpointInput, updateWebhookEndpointInput } from '@signet/domain/webhook-inputs';
import { schemaErrors, type FormErrors } from '../client/form-errors.ts';
import type { EndpointFactsFragment } from '../gql/graphql.ts';
import { onlyChanged } from '../parts/only-changed.ts';

export const NEWS_KINDS = ['incidents', 'maintenances', 'componentStatuses'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** An endpoint as its form holds it. */
export interface EndpointValues {
  channel: EndpointChannel;
  /** Of a chat that is there already empty: its address is not shown again, and stays. */
  url: string;
  description: string;
  audience: Audience;
  kinds: NewsKind[];
  scope: 'page' | 'parts' | 'incident';
  componentIds: string[];
  groupIds: string[];
  incidentId: string | null;
}

export const NEW_ENDPOINT: EndpointValues = {
  channel: 'WEBHOOK',
  url: '',
  description: '',
  audience: 'PUBLIC',
  kinds: ['incidents', 'maintenances', 'componentStatuses'],
  scope: 'page',
  componentIds: [],
  groupIds: [],
  incidentId: null,
};

export function endpointValues(endpoint: EndpointFactsFragment): EndpointValues {
  const { channel, url, description, audience, wholePage, componentIds, groupIds, incidentId } = endpoint;
  const isOfIncident = incidentId !== null && componentIds.length + groupIds.length === 0;
  return {
    channel,
    url: channel === 'WEBHOOK' ? url : '',
    description: description ?? '',
    audience,
    kinds: NEWS_KINDS.filter((kind) => endpoint[kind]),
    scope: wholePage ? 'page' : isOfIncident ? 'incident' : 'parts',
    componentIds,
    groupIds,
    incidentId,
  };
}

/** What is below another choice is not meant. */
export function endpointInput(values: EndpointValues) {
  const { url, description, kinds, scope, componentIds, groupIds, incidentId, ...rest } = values;
  const isOfParts = scope === 'parts';
  return {
    ...rest,
    url,
    description: description.trim() || null,
    incidents: kinds.includes('incidents'),
    maintenances: kinds.includes('maintenances'),
    componentStatuses: kinds.includes('componentStatuses'),
    wholePage: scope === 'page',
    componentIds: isOfParts ? componentIds : [],
    groupIds: isOfParts ? groupIds : [],
    incidentId: scope === 'incident' ? incidentId : null,
  };
}

/** What an edit asks for; an address that was not typed stays. */
export function endpointChanges(before: EndpointValues, after: EndpointValues) {
  const { channel: _channel, ...changes } = onlyChanged(endpointInput(before), endpointInput(after));
  return changes;
}

export function endpointErrors(values: EndpointValues, isNew: boolean): FormErrors {
  const { channel, url, ...rest } = endpointInput(values);
  if (isNew) return schemaErrors(createWebhookEndpointInput, { channel, url, ...rest });
  return schemaErrors(updateWebhookEndpointInput, { ...rest, ...((channel === 'WEBHOOK' || url !== '') && { url }) });
}
