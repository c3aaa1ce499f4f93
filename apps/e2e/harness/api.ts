import type { Signet } from './signet.ts';

export const OWNER = { email: 'ada@example.com', password: 'correct horse battery' };

/** A template that asks for a region. */
const TEMPLATE = {
  kind: 'INCIDENT',
  title: 'Errors in {{region}}',
  message: 'Some requests to **{{region}}** fail.',
  variables: [{ name: 'region', label: 'Region', example: 'eu-west-1' }],
};

/** What the API is asked to arrange before somebody looks. */
export interface Api {
  ask: (query: string, variables?: Record<string, unknown>) => Promise<Record<string, never>>;
  component: (input: Record<string, unknown> & { name: string }) => Promise<string>;
  group: (input: Record<string, unknown> & { name: string }) => Promise<string>;
  incident: (input: Record<string, unknown> & { title: string }) => Promise<string>;
  update: (incidentId: string, input: Record<string, unknown>) => Promise<void>;
  maintenance: (input: Record<string, unknown> & { title: string }) => Promise<string>;
  template: (input: Record<string, unknown> & { name: string }) => Promise<string>;
  setStatus: (id: string, status: string) => Promise<void>;
}

/** The owner's session, as the Cookie header carries it. */
export function ownerSession(signet: Signet): Promise<string> {
  return sessionOf(signet, OWNER);
}

export async function sessionOf({ origin }: Signet, variables: typeof OWNER): Promise<string> {
  const query = 'mutation ($email: String!, $password: String!) { login(email: $email, password: $password) { id } }';
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`nobody was signed in: ${await response.text()}`);
  return cookie;
}

/** The API as the owner uses it from a script. */
export async function ownerApi(signet: Signet): Promise<Api> {
  const cookie = await ownerSession(signet);
  const ask: Api['ask'] = async (query, variables = {}) => {
    const response = await fetch(`${signet.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Record<string, never>; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const create = async (kind: string, type: string, input: Record<string, unknown>): Promise<string> => {
    const data = await ask(`mutation ($input: ${type}!) { made: ${kind}(input: $input) { id } }`, { input });
    return (data['made'] as { id: string } | undefined)?.id ?? '';
  };
  return {
    ask,
    component: (input) => create('createComponent', 'CreateComponentInput', input),
    group: (input) => create('createComponentGroup', 'CreateComponentGroupInput', input),
    incident: (input) =>
      create('createIncident', 'CreateIncidentInput', { message: 'We are looking into it.', ...input }),
    update: async (incidentId, input) => {
      await ask(
        'mutation ($incidentId: ID!, $input: PostIncidentUpdateInput!) { postIncidentUpdate(incidentId: $incidentId, input: $input) { id } }',
        { incidentId, input },
      );
    },
    maintenance: (input) =>
      create('scheduleMaintenance', 'ScheduleMaintenanceInput', { message: 'Planned.', ...input }),
    template: (input) => create('createTemplate', 'CreateTemplateInput', { ...TEMPLATE, ...input }),
    setStatus: async (id, status) => {
      await ask(
        'mutation ($id: ID!, $status: ComponentStatus!) { setComponentStatus(id: $id, status: $status) { id } }',
        {
          id,
          status,
        },
      );
    },
  };
}
