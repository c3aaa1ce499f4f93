import type { Context } from '../src/core/context.js';
import { Component } from '../src/features/components/component.entity.js';
import { ComponentGroup } from '../src/features/components/component-group.entity.js';
import { IncidentUpdate } from '../src/features/incidents/incident-update.entity.js';
import { postIncidentUpdate } from '../src/features/incidents/post-incident-update.js';
import { Site } from '../src/features/site/site.entity.js';
import { aComponent, aGroup, aMaintenance, aMetric, anIncident, aTemplate } from './factories.js';
import { OWNER } from './harness.js';
import { filledArguments, type Field } from './schema-walk.js';

const MINUTE = 60_000;

/** One of each kind, made for one call. */
export async function things(ctx: Context) {
  const group = await aGroup(ctx);
  const component = await aComponent(ctx, { groupId: String(group.id) });
  const { id: incidentId } = await anIncident(ctx, { startedAt: new Date(ctx.now().getTime() - 10 * MINUTE) });
  const message = 'We found it.';
  const incident = await postIncidentUpdate(ctx, String(incidentId), { status: 'IDENTIFIED', message, notify: true });
  const update = await ctx.db.findOneByOrFail(IncidentUpdate, { incidentId, message });
  const scheduled = await aMaintenance(ctx, { autoStart: false });
  const begun = await aMaintenance(ctx, { plannedStart: new Date(ctx.now().getTime() - MINUTE) });
  const metric = await aMetric(ctx);
  const template = await aTemplate(ctx);
  const planned = await aTemplate(ctx, { kind: 'MAINTENANCE' });
  const site = await ctx.db.findOneByOrFail(Site, { id: 1 });
  const groups = await ctx.db.find(ComponentGroup);
  const components = await ctx.db.find(Component);
  const now = ctx.now();
  const made = { group, component, incident, update, scheduled, begun, metric, template, planned };
  return { ...made, site, groups, components, now };
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
  at: after(-1),
  autoComplete: constant(true),
  autoStart: constant(false),
  componentId: target((it) => it.component),
  componentIds: (it) => it.components.map(({ id }) => String(id)),
  defaultValue: constant('eu-west-1'),
  description: constant('What it is'),
  displayChart: constant(true),
  email: constant(OWNER.email),
  enabled: constant(true),
  example: constant(false),
  label: constant('A label'),
  groupId: target((it) => it.group),
  homepage: constant('https://signet.example'),
  idempotencyKey: (it) => `key ${it.incident.id}`,
  incidentId: target((it) => it.incident),
  link: constant('https://signet.example/api'),
  locale: constant('en'),
  majorOutageThreshold: constant(0.5),
  message: constant('What happens'),
  metricId: target((it) => it.metric),
  minimumIncidentSeconds: constant(60),
  name: constant('A name'),
  nextUpdateBy: after(60),
  notify: constant(true),
  password: constant(OWNER.password),
  pinned: constant(true),
  places: constant(1),
  plannedEnd: after(120),
  plannedStart: after(60),
  postedAt: after(-1),
  postmortem: constant('What we learned'),
  reason: constant('Because'),
  siteName: constant('A site'),
  startedAt: after(-5),
  suffix: constant('ms'),
  tags: constant(['one']),
  timeZone: constant('Europe/Madrid'),
  timelineDays: constant(14),
  title: constant('A title'),
  token: constant('a token'),
  ungrouped: constant([]),
  value: constant(1.5),
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
  'cancelMaintenance.id': target((it) => it.scheduled),
  'completeMaintenance.id': target((it) => it.begun),
  'deleteComponent.id': target((it) => it.component),
  'deleteComponentGroup.id': target((it) => it.group),
  'deleteIncident.id': target((it) => it.incident),
  'deleteIncidentUpdate.id': target((it) => it.update),
  'deleteMetric.id': target((it) => it.metric),
  'deleteTemplate.id': target((it) => it.template),
  'setComponentStatus.id': target((it) => it.component),
  'startMaintenance.id': target((it) => it.scheduled),
  'updateComponent.id': target((it) => it.component),
  'updateComponentGroup.id': target((it) => it.group),
  'updateIncident.id': target((it) => it.incident),
  'updateIncidentUpdate.id': target((it) => it.update),
  'updateMaintenance.id': target((it) => it.scheduled),
  'updateMetric.id': target((it) => it.metric),
  'updateTemplate.id': target((it) => it.template),
  'createIncidentFromTemplate.templateId': target((it) => it.template),
  'scheduleMaintenanceFromTemplate.templateId': target((it) => it.planned),
  'CreateTemplateInput.name': (it) => `New ${it.template.id}`,
  'CreateTemplateInput.title': constant('Errors in {{region}}'),
  'MaintenanceFromTemplateInput.recurrence': constant(null),
  'PostIncidentUpdateInput.ifUnchangedSince': (it) => it.incident.updatedAt,
  'ScheduleMaintenanceInput.recurrence': constant(null),
  'TemplateValueInput.name': constant('region'),
  'TemplateValueInput.value': constant('eu-west-1'),
  'TemplateVariableInput.example': constant('us-east-1'),
  'TemplateVariableInput.name': constant('region'),
  'UpdateComponentInput.ifUnchangedSince': (it) => it.component.updatedAt,
  'UpdateIncidentInput.ifUnchangedSince': (it) => it.incident.updatedAt,
  'UpdateIncidentUpdateInput.ifUnchangedSince': (it) => it.incident.updatedAt,
  'UpdateSiteInput.ifUnchangedSince': (it) => it.site.updatedAt,
  'UpdateMaintenanceInput.ifUnchangedSince': (it) => it.scheduled.updatedAt,
  'UpdateTemplateInput.ifUnchangedSince': (it) => it.template.updatedAt,
  'UpdateTemplateInput.name': (it) => `Other ${it.template.id}`,
  'UpdateTemplateInput.title': constant('No answer from {{region}}'),
};

/** Arguments that the mutation accepts. A new one needs its entries above. */
export function plausibleArguments(mutation: Field, it: Things): Record<string, unknown> {
  return filledArguments(mutation, (owner, name) => (PARTICULAR[`${owner}.${name}`] ?? USUAL[name])?.(it));
}
