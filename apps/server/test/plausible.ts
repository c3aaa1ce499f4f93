import { IsNull } from 'typeorm';
import type { Context } from '../src/core/context.js';
import { Component } from '../src/features/components/component.entity.js';
import { ComponentGroup } from '../src/features/components/component-group.entity.js';
import { invitePerson } from '../src/features/invitations/invite-person.js';
import { IncidentUpdate } from '../src/features/incidents/incident-update.entity.js';
import { postIncidentUpdate } from '../src/features/incidents/post-incident-update.js';
import { MaintenanceUpdate } from '../src/features/maintenances/maintenance-update.entity.js';
import { postMaintenanceUpdate } from '../src/features/maintenances/post-maintenance-update.js';
import { storedMailSettings } from '../src/features/mail/mail-settings.queries.js';
import { Metric } from '../src/features/metrics/metric.entity.js';
import { newLink } from '../src/features/subscribers/link-holder.js';
import type { LinkPurpose } from '../src/features/subscribers/subscriber-links.js';
import { Site } from '../src/features/site/site.entity.js';
import { linkComponent } from '../src/features/third-party/link-component.js';
import { ThirdPartyLink } from '../src/features/third-party/third-party-link.entity.js';
import { overrideComponentStatus } from '../src/features/third-party/override-component-status.js';
import { correctComponentStatus } from '../src/features/timelines/correct-component-status.js';
import { Delivery } from '../src/features/notifications/delivery.entity.js';
import { Notice } from '../src/features/notifications/notice.entity.js';
import { Subscriber } from '../src/features/subscribers/subscriber.entity.js';
import { createWebhookEndpoint } from '../src/features/webhooks/create-webhook-endpoint.js';
import { ApiToken } from '../src/features/tokens/api-token.entity.js';
import { createApiToken } from '../src/features/tokens/create-api-token.js';
import { aComponent, aGroup, aMaintenance, aMember, aMetric, anIncident, aSubscriber, aTemplate } from './factories.js';
import { OWNER } from './harness.js';
import { filledArguments, type Field } from './schema-walk.js';

const MINUTE = 60_000;
/** Forty pixels by twenty, red. */
export const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAMAAADImI+JAAAAA1BMVEXMAAA/z1L+AAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQokWNgGAWjYBQwkAAAAzQAAWANf2kAAAAASUVORK5CYII=';
/** Of events that there are not. */
let noticed = 0;

/** One of each kind, made for one call. */
export async function things(ctx: Context) {
  const group = await aGroup(ctx);
  const component = await aComponent(ctx, { groupId: String(group.id) });
  const { id: incidentId } = await anIncident(ctx, { startedAt: new Date(ctx.now().getTime() - 10 * MINUTE) });
  const message = 'We found it.';
  const incident = await postIncidentUpdate(ctx, String(incidentId), { status: 'IDENTIFIED', message, notify: true });
  const update = await ctx.db.findOneByOrFail(IncidentUpdate, { incidentId, message });
  const { id: maintenanceId } = await aMaintenance(ctx, { autoStart: false });
  const scheduled = await postMaintenanceUpdate(ctx, String(maintenanceId), { message, notify: true });
  const told = await ctx.db.findOneByOrFail(MaintenanceUpdate, { maintenanceId, message });
  const recurring = await aMaintenance(ctx, { recurrence: 'FREQ=MONTHLY' });
  const begun = await aMaintenance(ctx, { plannedStart: new Date(ctx.now().getTime() - MINUTE) });
  const metric = await aMetric(ctx);
  const [startsAt, endsAt] = [component.createdAt, new Date(component.createdAt.getTime() + 1)];
  const correction = await correctComponentStatus(later(ctx), String(component.id), {
    status: 'DEGRADED_PERFORMANCE',
    startsAt,
    endsAt,
    reason: 'It was slow',
  });
  const template = await aTemplate(ctx);
  const planned = await aTemplate(ctx, { kind: 'MAINTENANCE' });
  const apiToken = await aStandingToken(ctx);
  const followed = await aFollowed(ctx, { isOverridden: false });
  const overridden = await aFollowed(ctx, { isOverridden: true });
  const links = await linksOf(ctx);
  const subscriber = await aSubscriber(ctx, { confirmedAt: null });
  const endpoint = await aStandingEndpoint(ctx);
  const nudged = await aNudgedBrowser(ctx);
  const member = await aMember(ctx, 'VIEWER');
  const { invitation } = await invitePerson(ctx, { email: `invited${member.id}@signet.example`, role: 'VIEWER' });
  const failed = await aFailedDelivery(ctx, endpoint);
  const site = await ctx.db.findOneByOrFail(Site, { id: 1 });
  const mailSettings = await storedMailSettings(ctx.db);
  const groups = await ctx.db.find(ComponentGroup);
  const components = await ctx.db.find(Component);
  const metrics = await ctx.db.find(Metric);
  const work = { scheduled, told, recurring, begun };
  const made = {
    group,
    component,
    followed,
    overridden,
    incident,
    update,
    metric,
    correction,
    template,
    planned,
    apiToken,
    subscriber,
    endpoint,
    failed,
    nudged,
    links,
    member,
    invitation,
  };
  return { ...made, ...work, site, mailSettings, groups, components, metrics, now: ctx.now() };
}

/** The same one until it is revoked: nobody has hundreds. */
async function aStandingToken(ctx: Context): Promise<ApiToken> {
  const standing = await ctx.db.findOneBy(ApiToken, { name: 'Standing', revokedAt: IsNull() });
  return standing ?? (await createApiToken(ctx, { name: 'Standing', scopes: ['READ'] })).apiToken;
}

/** What one subscriber is sent; and a webhook of a visitor. */
async function linksOf(ctx: Context) {
  const { id } = await aSubscriber(ctx);
  // No address of anybody's: nothing is sent there.
  const hook = await aSubscriber(ctx, { channel: 'WEBHOOK', address: 'https://192.0.2.1/visitor' });
  const link = (purpose: LinkPurpose) => newLink(ctx, id, purpose);
  return {
    confirm: await link('confirm'),
    manage: await link('manage'),
    browser: await link('browser'),
    hook: await newLink(ctx, hook.id, 'manage'),
  };
}

/** The same one until it follows nothing; it is never polled here. */
async function aFollowed(ctx: Context, { isOverridden }: { isOverridden: boolean }): Promise<Component> {
  const links = await ctx.db.find(ThirdPartyLink);
  const standing = links.find(({ overriddenAt }) => (overriddenAt !== null) === isOverridden);
  if (standing) return ctx.db.findOneByOrFail(Component, { id: standing.componentId });
  const id = String((await aComponent(ctx)).id);
  const choices = { confirmsWorse: false, notify: false, draftsIncidents: false };
  const followed = await linkComponent(ctx, id, { format: 'STATUSPAGE_V2', baseUrl: 'https://192.0.2.1', ...choices });
  return isOverridden ? overrideComponentStatus(ctx, id, 'UNKNOWN') : followed;
}

/** The same one until it is deleted. */
async function aStandingEndpoint(ctx: Context): Promise<Subscriber> {
  const known = () => ctx.db.findOneBy(Subscriber, { description: 'Standing' });
  const standing = await known();
  if (standing) return standing;
  // No address of anybody's: nothing is sent there.
  const { endpoint } = await createWebhookEndpoint(ctx, {
    channel: 'WEBHOOK',
    url: 'http://192.0.2.1/standing',
    description: 'Standing',
    audience: 'PUBLIC',
    incidents: true,
    maintenances: true,
    componentStatuses: true,
    wholePage: true,
    componentIds: [],
    groupIds: [],
  });
  return ctx.db.findOneByOrFail(Subscriber, { id: Number(endpoint.id) });
}

/** An owner's. */
async function aNudgedBrowser(ctx: Context): Promise<Subscriber> {
  const way = { channel: 'WEB_PUSH', address: 'https://192.0.2.1/push/2', purpose: 'NUDGES', personId: 1 } as const;
  const standing = await ctx.db.findOneBy(Subscriber, way);
  return standing ?? aSubscriber(ctx, way);
}

function aFailedDelivery({ services }: Context, { id: subscriberId }: Subscriber): Promise<Delivery> {
  const at = services.now();
  return services.database.transaction(async (db) => {
    const [subject, eventId] = ['incident:1', (noticed -= 1)];
    const news = { kind: 'INCIDENT', incidentId: 1, updateId: 1 } as const;
    const { id: noticeId } = await db.save(
      db.create(Notice, { eventId, news, subject, at, dueAt: at, expandedAt: at }),
    );
    return db.save(
      db.create(Delivery, { noticeId, subscriberId, channel: 'WEBHOOK', subject, state: 'FAILED', dueAt: at }),
    );
  });
}

/** A moment after everything was made. */
function later(ctx: Context): Context {
  return { ...ctx, now: () => new Date(ctx.now().getTime() + 1_000) };
}

export type Things = Awaited<ReturnType<typeof things>>;

type Values = Record<string, (it: Things) => unknown>;
const after = (minutes: number) => (it: Things) => new Date(it.now.getTime() + minutes * MINUTE);
const constant = (value: unknown) => () => value;
const target = (of: (it: Things) => { id: number }) => (it: Things) => String(of(it).id);

/** By the name of the argument or field, unless `PARTICULAR` knows better. */
const USUAL: Values = {
  about: constant('About us'),
  accentColor: constant('#2f6fed'),
  address: constant('ada@signet.example'),
  alarmAt: constant(1_000),
  at: after(-1),
  audience: constant('SIGNED_IN'),
  auth: constant('AAECAwQFBgcICQoLDA0ODw'),
  authorization: constant('Bearer a token'),
  autoComplete: constant(true),
  autoStart: constant(false),
  channel: constant('EMAIL'),
  code: constant('123456'),
  componentId: target((it) => it.component),
  componentIds: (it) => it.components.map(({ id }) => String(id)),
  componentStatuses: constant(true),
  credential: constant({}),
  customCss: constant('.card { top: 0 }'),
  currentPassword: constant(OWNER.password),
  csv: (it) => `at,value\n${it.now.toISOString()},212\n`,
  defaultValue: constant('eu-west-1'),
  description: constant('What it is'),
  displayChart: constant(true),
  email: constant(OWNER.email),
  enabled: constant(true),
  endpoint: constant('https://push.example/1'),
  endsAt: after(0),
  example: constant(false),
  label: constant('A label'),
  confirmsWorse: constant(true),
  draftsIncidents: constant(true),
  mapping: constant({ yellow: 'PARTIAL_OUTAGE' }),
  openForHours: constant(12),
  products: constant([]),
  regions: constant([]),
  groupId: target((it) => it.group),
  groupIds: (it) => [String(it.group.id)],
  homepage: constant('https://signet.example'),
  // No address of anybody's: nothing is sent there.
  host: constant('192.0.2.1'),
  idempotencyKey: (it) => `key ${it.incident.id}`,
  incidentId: target((it) => it.incident),
  invitation: constant('a token'),
  incidents: constant(true),
  link: constant('https://signet.example/api'),
  locale: constant('en'),
  maintenanceId: target((it) => it.scheduled),
  maintenances: constant(true),
  majorOutageThreshold: constant(0.5),
  message: constant('What happens'),
  metricId: target((it) => it.metric),
  minimumIncidentSeconds: constant(60),
  name: constant('A name'),
  newPassword: constant('quite-another-one'),
  nextUpdateBy: after(60),
  notify: constant(true),
  nudgeAfterHours: constant(3),
  on: constant(true),
  // The base point of P-256.
  p256dh: constant('BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU'),
  password: constant(OWNER.password),
  personId: target((it) => it.member),
  role: constant('VIEWER'),
  path: constant('/latency'),
  pinned: constant(true),
  places: constant(1),
  plannedEnd: after(120),
  plannedStart: after(60),
  port: constant(465),
  postedAt: after(-1),
  postmortem: constant('What we learned'),
  publicNote: constant('We found out later'),
  reason: constant('Because'),
  senderAddress: constant('status@signet.example'),
  senderName: constant('A sender'),
  siteName: constant('A site'),
  startedAt: after(-5),
  startsAt: (it) => it.component.createdAt,
  suffix: constant('ms'),
  tags: constant(['one']),
  timeZone: constant('Europe/Madrid'),
  timelineDays: constant(14),
  title: constant('A title'),
  token: constant('a token'),
  ungrouped: constant([]),
  // No address of anybody's: nothing is sent there.
  url: constant('http://192.0.2.1/stats'),
  user: constant('signet'),
  value: constant(1.5),
  warnAt: constant(300),
  wholePage: constant(true),
};

/** By the owner, which is a mutation or an input, and the name. */
const PARTICULAR: Values = {
  'arrangeComponents.groups': (it) =>
    it.groups.map(({ id }) => ({
      groupId: String(id),
      componentIds: it.components.filter(({ groupId }) => groupId === id).map((component) => String(component.id)),
    })),
  'arrangeComponents.ungrouped': (it) =>
    it.components.filter(({ groupId }) => groupId === null).map(({ id }) => String(id)),
  'arrangeMetrics.ids': (it) => it.metrics.map(({ id }) => String(id)),
  'CreateApiTokenInput.expiresAt': after(60),
  'ChangeEmailInput.email': constant('new@signet.example'),
  'InvitePersonInput.email': (it) => `new${it.member.id}@signet.example`,
  'endSession.id': target((it) => it.member),
  'removePasskey.id': target((it) => it.member),
  'removePerson.id': target((it) => it.member),
  'requireSecondFactor.required': constant(false),
  'resendInvitation.id': target((it) => it.invitation),
  'revokeInvitation.id': target((it) => it.invitation),
  'cancelMaintenance.id': target((it) => it.scheduled),
  'confirmSubscription.token': (it) => it.links.confirm,
  'completeMaintenance.id': target((it) => it.begun),
  'correctComponentStatus.id': target((it) => it.component),
  'deleteComponent.id': target((it) => it.component),
  'deleteComponentGroup.id': target((it) => it.group),
  'deleteIncident.id': target((it) => it.incident),
  'deleteIncidentUpdate.id': target((it) => it.update),
  'deleteMaintenance.id': target((it) => it.scheduled),
  'deleteMaintenanceUpdate.id': target((it) => it.told),
  'deleteMetric.id': target((it) => it.metric),
  'deleteTemplate.id': target((it) => it.template),
  'deleteWebhookEndpoint.id': target((it) => it.endpoint),
  'LinkComponentInput.baseUrl': constant('https://192.0.2.1'),
  'LinkComponentInput.format': constant('STATUSPAGE_V2'),
  'LinkComponentInput.serviceId': constant('github'),
  'ThirdPartySelectorInput.components': constant(['api']),
  'linkComponent.id': target((it) => it.component),
  'overrideComponentStatus.id': target((it) => it.followed),
  'overrideComponentStatus.status': constant('MAJOR_OUTAGE'),
  // Its instance has to be chosen first, so that nothing is asked.
  'previewThirdParty.url': constant('https://status.salesforce.com'),
  'readComponentNow.id': target((it) => it.followed),
  'releaseOverride.id': target((it) => it.overridden),
  'unlinkComponent.id': target((it) => it.followed),
  'liftQuarantine.id': target((it) => it.endpoint),
  'removeNudgeBrowser.id': target((it) => it.nudged),
  'renewBrowser.token': (it) => it.links.browser,
  'resendDelivery.id': target((it) => it.failed),
  'resendFailedDeliveries.noticeId': (it) => String(it.failed.noticeId),
  'rotateSubscriptionSecret.token': (it) => it.links.hook,
  'rotateWebhookSecret.id': target((it) => it.endpoint),
  'sendTestWebhook.id': target((it) => it.endpoint),
  'updateWebhookEndpoint.id': target((it) => it.endpoint),
  'removeSubscriber.id': target((it) => it.subscriber),
  'sendConfirmationAgain.id': target((it) => it.subscriber),
  'updateSubscriber.id': target((it) => it.subscriber),
  'SubscribeInput.address': (it) => `new-${it.subscriber.id}@signet.example`,
  'UpdateSubscriberInput.ifUnchangedSince': (it) => it.subscriber.updatedAt,
  'revokeApiToken.id': target((it) => it.apiToken),
  'sendTestMail.to': constant('ada@example.com'),
  'setComponentStatus.id': target((it) => it.component),
  'removeSiteImage.kind': constant('LOGO'),
  'setSiteImage.data': constant(PNG),
  'setSiteImage.kind': constant('LOGO'),
  'startMaintenance.id': target((it) => it.scheduled),
  'unsubscribe.token': (it) => it.links.manage,
  'updateSubscription.token': (it) => it.links.manage,
  'updateComponent.id': target((it) => it.component),
  'updateComponentGroup.id': target((it) => it.group),
  'updateIncident.id': target((it) => it.incident),
  'updateIncidentUpdate.id': target((it) => it.update),
  'takeBackIncident.id': target((it) => it.incident),
  'takeBackIncident.ifUnchangedSince': (it) => it.incident.updatedAt,
  'takeBackIncidentUpdate.id': target((it) => it.update),
  'takeBackIncidentUpdate.ifUnchangedSince': (it) => it.incident.updatedAt,
  'takeBackMaintenance.id': target((it) => it.scheduled),
  'takeBackMaintenance.ifUnchangedSince': (it) => it.scheduled.updatedAt,
  'takeBackMaintenanceUpdate.id': target((it) => it.told),
  'takeBackMaintenanceUpdate.ifUnchangedSince': (it) => it.scheduled.updatedAt,
  'stopRecurrence.maintenanceId': target((it) => it.recurring),
  'updateMaintenance.id': target((it) => it.scheduled),
  'updateMaintenanceUpdate.id': target((it) => it.told),
  'updateMetric.id': target((it) => it.metric),
  'updateTemplate.id': target((it) => it.template),
  'createIncidentFromTemplate.templateId': target((it) => it.template),
  'scheduleMaintenanceFromTemplate.templateId': target((it) => it.planned),
  'CreateTemplateInput.name': (it) => `New ${it.template.id}`,
  'CreateTemplateInput.title': constant('Errors in {{region}}'),
  'MaintenanceFromTemplateInput.recurrence': constant('FREQ=WEEKLY'),
  'MetricSourceInput.kind': constant('JSON'),
  'PostIncidentUpdateInput.ifUnchangedSince': (it) => it.incident.updatedAt,
  'ScheduleMaintenanceInput.recurrence': constant('FREQ=WEEKLY'),
  'TemplateValueInput.name': constant('region'),
  'TemplateValueInput.value': constant('eu-west-1'),
  'TemplateVariableInput.example': constant('us-east-1'),
  'TemplateVariableInput.name': constant('region'),
  'UpdateComponentInput.ifUnchangedSince': (it) => it.component.updatedAt,
  'UpdateIncidentInput.ifUnchangedSince': (it) => it.incident.updatedAt,
  'UpdateIncidentUpdateInput.ifUnchangedSince': (it) => it.incident.updatedAt,
  'UpdateMailSettingsInput.ifUnchangedSince': (it) => it.mailSettings?.updatedAt ?? it.now,
  'UpdateSiteInput.ifUnchangedSince': (it) => it.site.updatedAt,
  'withdrawStatusCorrection.id': target((it) => it.correction),
  'CorrectComponentStatusInput.status': constant('PARTIAL_OUTAGE'),
  'PostMaintenanceUpdateInput.ifUnchangedSince': (it) => it.scheduled.updatedAt,
  'UpdateMaintenanceInput.ifUnchangedSince': (it) => it.scheduled.updatedAt,
  'UpdateMaintenanceUpdateInput.ifUnchangedSince': (it) => it.scheduled.updatedAt,
  'UptimeWeightsInput.degradedPerformance': constant(0.2),
  'UptimeWeightsInput.majorOutage': constant(1),
  'UptimeWeightsInput.partialOutage': constant(0.4),
  'UptimeWeightsInput.underMaintenance': constant(0.1),
  'CreateWebhookEndpointInput.channel': constant('WEBHOOK'),
  'CreateWebhookEndpointInput.description': constant('What it is for'),
  'CreateWebhookEndpointInput.url': (it) => `http://192.0.2.1/${it.incident.id}`,
  'UpdateWebhookEndpointInput.description': constant('Standing'),
  'UpdateWebhookEndpointInput.ifUnchangedSince': (it) => it.endpoint.updatedAt,
  'UpdateTemplateInput.ifUnchangedSince': (it) => it.template.updatedAt,
  'UpdateTemplateInput.name': (it) => `Other ${it.template.id}`,
  'UpdateTemplateInput.title': constant('No answer from {{region}}'),
};

/** Arguments that the mutation accepts. A new one needs its entries above. */
export function plausibleArguments(mutation: Field, it: Things): Record<string, unknown> {
  return filledArguments(mutation, (owner, name) => (PARTICULAR[`${owner}.${name}`] ?? USUAL[name])?.(it));
}
