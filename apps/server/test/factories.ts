import type { Role, TokenScope } from '@signet/domain/role';
import { createContext, type Context } from '../src/core/context.js';
import { createComponentGroup } from '../src/features/components/create-component-group.js';
import { createComponent } from '../src/features/components/create-component.js';
import type { ComponentGroup } from '../src/features/components/component-group.entity.js';
import type { Component } from '../src/features/components/component.entity.js';
import { createIncident } from '../src/features/incidents/create-incident.js';
import type { Incident } from '../src/features/incidents/incident.entity.js';
import type { CreateComponentGroupInput, CreateComponentInput } from '../src/features/components/component.inputs.js';
import type { CreateIncidentInput } from '../src/features/incidents/incident.inputs.js';
import type { Maintenance } from '../src/features/maintenances/maintenance.entity.js';
import type { ScheduleMaintenanceInput } from '../src/features/maintenances/maintenance.inputs.js';
import { scheduleMaintenance } from '../src/features/maintenances/schedule-maintenance.js';
import { createMetric } from '../src/features/metrics/create-metric.js';
import type { Metric } from '../src/features/metrics/metric.entity.js';
import type { CreateMetricInput } from '../src/features/metrics/metric.inputs.js';
import { createTemplate } from '../src/features/templates/create-template.js';
import type { Template } from '../src/features/templates/template.entity.js';
import type { CreateTemplateInput } from '../src/features/templates/template.inputs.js';
import { createApiToken } from '../src/features/tokens/create-api-token.js';
import { SubscriberTopic } from '../src/features/subscribers/subscriber-topic.entity.js';
import { Subscriber } from '../src/features/subscribers/subscriber.entity.js';
import { hashPassword } from '../src/features/people/passwords.js';
import { Person } from '../src/features/people/person.entity.js';
import { Client } from './client.js';
import type { TestApp } from './harness.js';

let count = 0;

export function aGroup(ctx: Context, input: Partial<CreateComponentGroupInput> = {}): Promise<ComponentGroup> {
  return createComponentGroup(ctx, {
    name: `Group ${(count += 1)}`,
    visibility: 'PUBLIC',
    collapse: 'EXPANDED',
    ...input,
  });
}

export function aComponent(ctx: Context, input: Partial<CreateComponentInput> = {}): Promise<Component> {
  return createComponent(ctx, { name: `Component ${(count += 1)}`, status: 'OPERATIONAL', enabled: true, ...input });
}

export function anIncident(ctx: Context, input: Partial<CreateIncidentInput> = {}): Promise<Incident> {
  return createIncident(ctx, {
    title: `Incident ${(count += 1)}`,
    message: 'We are looking into it.',
    status: 'INVESTIGATING',
    visibility: 'PUBLIC',
    pinned: false,
    notify: true,
    ...input,
  });
}

/** Planned for tomorrow, an hour long. */
export function aMaintenance(ctx: Context, input: Partial<ScheduleMaintenanceInput> = {}): Promise<Maintenance> {
  const tomorrow = ctx.now().getTime() + 24 * 3_600_000;
  return scheduleMaintenance(ctx, {
    title: `Maintenance ${(count += 1)}`,
    message: 'We change the disks.',
    plannedStart: new Date(tomorrow),
    plannedEnd: new Date(tomorrow + 3_600_000),
    visibility: 'PUBLIC',
    autoStart: true,
    autoComplete: true,
    notify: true,
    ...input,
  });
}

export function aMetric(ctx: Context, input: Partial<CreateMetricInput> = {}): Promise<Metric> {
  return createMetric(ctx, {
    name: `Metric ${(count += 1)}`,
    suffix: 'ms',
    calculation: 'AVERAGE',
    places: 2,
    defaultRange: 'DAY',
    displayChart: true,
    visibility: 'PUBLIC',
    worseWhen: 'HIGHER',
    ...input,
  });
}

/** Asks for a region, which has no default. */
export function aTemplate(ctx: Context, input: Partial<CreateTemplateInput> = {}): Promise<Template> {
  return createTemplate(ctx, {
    kind: 'INCIDENT',
    name: `Template ${(count += 1)}`,
    title: 'Errors in {{region}}',
    message: 'Requests to **{{region}}** fail.',
    variables: [{ name: 'region', label: 'Region', example: 'eu-west-1' }],
    ...input,
  });
}

/** Confirmed, by mail, for everything on the page. */
export function aSubscriber(
  { services }: Context,
  more: Partial<Subscriber> = {},
  topics: readonly Pick<SubscriberTopic, 'kind' | 'targetId'>[] = [],
): Promise<Subscriber> {
  const now = services.now();
  return services.database.transaction(async (db) => {
    const subscriber = await db.save(
      db.create(Subscriber, {
        channel: 'EMAIL',
        address: `subscriber${(count += 1)}@signet.example`,
        addressKey: `key ${count}`,
        credentials: null,
        purpose: 'NEWS',
        audience: 'PUBLIC',
        personId: null,
        createdBy: null,
        description: null,
        locale: null,
        wholePage: true,
        incidents: true,
        maintenances: true,
        componentStatuses: true,
        confirmedAt: now,
        quarantinedAt: null,
        failures: 0,
        createdAt: now,
        updatedAt: now,
        ...more,
      }),
    );
    if (topics.length > 0)
      await db.insert(
        SubscriberTopic,
        topics.map((topic) => ({ ...topic, subscriberId: subscriber.id })),
      );
    return subscriber;
  });
}

const PASSWORD = 'quite-long-and-known';
let passwordHash: Promise<string> | undefined;

/** Somebody of this role, signed in. */
export async function aPerson(app: TestApp, role: Role): Promise<Client> {
  const client = new Client(app.origin);
  await client.signIn(await aMember(app, role));
  return client;
}

/** A program with a token of somebody of this role, who may have given it more than the role allows. */
export async function aToken(app: TestApp, role: Role, scopes: readonly TokenScope[]): Promise<TokenClient> {
  const { id: personId } = await aMember(app, role);
  const owner = createContext(app.services, { kind: 'person', id: personId, role: 'OWNER', sessionId: 0 });
  const { token, apiToken } = await createApiToken(owner, { name: `Token ${(count += 1)}`, scopes: [...scopes] });
  return Object.assign(new Client(app.origin), { token, tokenId: apiToken.id, personId });
}

export interface TokenClient extends Client {
  tokenId: number;
  personId: number;
}

/** Somebody of this role, who is not signed in. */
export async function aMember(
  app: Pick<TestApp, 'services'>,
  role: Role,
): Promise<{ id: number; email: string; password: string }> {
  passwordHash ??= hashPassword(PASSWORD);
  const person = {
    name: `${role} ${(count += 1)}`,
    email: `${role.toLowerCase()}${count}@signet.example`,
    role,
    passwordHash: await passwordHash,
    createdAt: app.services.now(),
    lastSignInAt: null,
  };
  const { id } = await app.services.database.transaction((tx) => tx.save(tx.create(Person, person)));
  return { id, email: person.email, password: PASSWORD };
}

/** For calling verbs and loaders as somebody of this role, without HTTP. */
export function asRole(app: TestApp, role: Role): Context {
  return createContext(app.services, { kind: 'person', id: 1, role, sessionId: 0 });
}
