import { expect, it } from 'vitest';
import type { EndpointFactsFragment } from '../gql/graphql.ts';
import { endpointChanges, endpointErrors, endpointInput, endpointValues, NEW_ENDPOINT } from './endpoint-values.ts';

const SLACK: EndpointFactsFragment = {
  id: '1',
  channel: 'SLACK',
  url: 'https://hooks.slack.com/…',
  description: 'Support',
  audience: 'PUBLIC',
  wholePage: false,
  incidents: true,
  maintenances: false,
  componentStatuses: false,
  componentIds: ['2'],
  groupIds: [],
  incidentId: null,
  failures: 0,
  quarantinedAt: null,
  previousSecretUntil: null,
  createdAt: '2026-11-26T10:00:00.000Z',
  updatedAt: '2026-11-26T10:00:00.000Z',
  createdBy: 'Ada',
  lastDelivery: null,
};

it('shows a chat’s address never, and leaves it unless another is typed', () => {
  const values = endpointValues(SLACK);
  expect(values).toMatchObject({ url: '', kinds: ['incidents'], scope: 'parts', componentIds: ['2'] });
  expect(endpointErrors(values, false)).toEqual({});
  expect(endpointChanges(values, { ...values, description: ' ' })).toEqual({ description: null });
  const url = 'https://hooks.slack.com/services/new';
  expect(endpointChanges(values, { ...values, url })).toEqual({ url });
});

it('asks for nothing of parts where the whole page is meant', () => {
  const values = { ...endpointValues(SLACK), scope: 'page' as const };
  expect(endpointInput(values)).toMatchObject({ wholePage: true, componentIds: [] });
  expect(endpointChanges(endpointValues(SLACK), values)).toEqual({ wholePage: true, componentIds: [] });
});

it('names what is wrong with an address', () => {
  expect(endpointErrors(NEW_ENDPOINT, true)).toHaveProperty('url');
  expect(endpointErrors({ ...NEW_ENDPOINT, url: 'https://a.example/' }, true)).toEqual({});
  expect(endpointErrors({ ...NEW_ENDPOINT, url: '' }, false)).toHaveProperty('url');
});
