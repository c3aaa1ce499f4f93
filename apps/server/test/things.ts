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

const MINUTE = 60_000;
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
