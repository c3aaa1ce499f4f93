import type { ObjectLiteral } from 'typeorm';
import type { Audited } from '../../core/audit/audited.js';
import { ComponentGroup } from '../components/component-group.entity.js';
import { Component } from '../components/component.entity.js';
import { Authenticator } from '../factors/authenticator.entity.js';
import { Passkey } from '../factors/passkey.entity.js';
import { Identity } from '../identities/identity.entity.js';
import { IncidentImpact } from '../incidents/incident-impact.entity.js';
import { IncidentUpdate } from '../incidents/incident-update.entity.js';
import { Incident } from '../incidents/incident.entity.js';
import { Invitation } from '../invitations/invitation.entity.js';
import { StoredMailSettings } from '../mail/stored-mail-settings.entity.js';
import { MaintenanceComponent } from '../maintenances/maintenance-component.entity.js';
import { MaintenanceSeries } from '../maintenances/maintenance-series.entity.js';
import { MaintenanceUpdate } from '../maintenances/maintenance-update.entity.js';
import { Maintenance } from '../maintenances/maintenance.entity.js';
import { MetricSource } from '../metric-sources/metric-source.entity.js';
import { Metric } from '../metrics/metric.entity.js';
import { NotifierState } from '../notifications/notifier-state.entity.js';
import { EmailChange } from '../people/email-change.entity.js';
import { Person } from '../people/person.entity.js';
import { Site } from '../site/site.entity.js';
import { SubscriberTopic } from '../subscribers/subscriber-topic.entity.js';
import type { Subscriber as SubscriberRow } from '../subscribers/subscriber.entity.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { StatusCorrection } from '../timelines/status-correction.entity.js';
import { TemplateImpact } from '../templates/template-impact.entity.js';
import { Template } from '../templates/template.entity.js';
import { ThirdPartyLink } from '../third-party/third-party-link.entity.js';
import { ApiToken } from '../tokens/api-token.entity.js';
import { maskedAddress } from '../subscribers/masked-address.js';

const named = (column: string) => (row: ObjectLiteral) => (row[column] as string | undefined) ?? null;
const nameless = () => null;

/** Without what may let somebody in: many put it into the query. */
const withoutQuery = ({ url }: ObjectLiteral) => String(url).replace(/\?.*$/s, '?…');

/**
 * What the audit log shows of whose rows; a column that is not named here is not shown. What matters more comes
 * first: an entry is about the first of the things that were changed.
 */
export const AUDITED_ENTITIES: ReadonlyMap<unknown, Audited> = new Map<unknown, Audited>([
  [Person, { kind: 'Person', nameOf: named('name'), shown: ['name', 'email', 'role'], concealed: ['passwordHash'] }],
  [Invitation, { kind: 'Invitation', nameOf: named('email'), shown: ['email', 'role', 'expiresAt'] }],
  [EmailChange, { kind: 'EmailChange', nameOf: named('email'), shown: ['email'] }],
  [Authenticator, { kind: 'Authenticator', nameOf: nameless, shown: ['confirmedAt'], concealed: ['secret'] }],
  [Identity, { kind: 'Identity', nameOf: named('issuer'), shown: ['issuer', 'personId', 'givenRole'] }],
  [Passkey, { kind: 'Passkey', nameOf: named('name'), shown: ['name'] }],
  [
    ApiToken,
    { kind: 'ApiToken', nameOf: named('name'), shown: ['name', 'prefix', 'scopes', 'expiresAt', 'revokedAt'] },
  ],
  [
    Site,
    {
      kind: 'Site',
      nameOf: named('name'),
      shown: [
        'name',
        'about',
        'timeZone',
        'locale',
        'homepage',
        'accentColor',
        'customCss',
        'images',
        'timelineDays',
        'majorOutageThreshold',
        'minimumIncidentSeconds',
        'nudgeAfterHours',
        'secondFactorRequired',
        'uptimeWeights',
        'offeredChannels',
      ],
    },
  ],
  [
    StoredMailSettings,
    {
      kind: 'MailSettings',
      nameOf: named('host'),
      shown: ['host', 'port', 'security', 'user', 'senderName', 'senderAddress'],
      concealed: ['password'],
    },
  ],
  [
    ComponentGroup,
    { kind: 'ComponentGroup', nameOf: named('name'), shown: ['name', 'visibility', 'collapse', 'position'] },
  ],
  [
    Component,
    {
      kind: 'Component',
      nameOf: named('name'),
      shown: ['name', 'description', 'link', 'groupId', 'position', 'enabled', 'baseStatus', 'tags'],
    },
  ],
  [
    ThirdPartyLink,
    {
      kind: 'ThirdPartyLink',
      nameOf: named('name'),
      shown: [
        'componentId',
        'name',
        'serviceId',
        'pageUrl',
        'selector',
        'confirmsWorse',
        'notify',
        'draftsIncidents',
        'overriddenAt',
      ],
    },
  ],
  [
    Incident,
    {
      kind: 'Incident',
      nameOf: named('title'),
      shown: ['title', 'status', 'visibility', 'pinned', 'startedAt', 'resolvedAt', 'nextUpdateBy', 'postmortem'],
    },
  ],
  [
    IncidentUpdate,
    { kind: 'IncidentUpdate', nameOf: nameless, shown: ['incidentId', 'status', 'message', 'postedAt'] },
  ],
  [
    IncidentImpact,
    { kind: 'IncidentImpact', nameOf: nameless, shown: ['updateId', 'componentId', 'status'], isPart: true },
  ],
  [
    Maintenance,
    {
      kind: 'Maintenance',
      nameOf: named('title'),
      shown: [
        'title',
        'status',
        'visibility',
        'plannedStart',
        'plannedEnd',
        'actualStart',
        'actualEnd',
        'autoStart',
        'autoComplete',
        'notify',
      ],
    },
  ],
  [
    MaintenanceSeries,
    {
      kind: 'MaintenanceSeries',
      nameOf: named('title'),
      shown: [
        'rule',
        'timeZone',
        'firstStart',
        'title',
        'message',
        'components',
        'visibility',
        'autoStart',
        'autoComplete',
        'notify',
        'endedAt',
      ],
    },
  ],
  [MaintenanceUpdate, { kind: 'MaintenanceUpdate', nameOf: nameless, shown: ['maintenanceId', 'message', 'postedAt'] }],
  [
    MaintenanceComponent,
    { kind: 'MaintenanceComponent', nameOf: nameless, shown: ['maintenanceId', 'componentId', 'status'], isPart: true },
  ],
  [
    StatusCorrection,
    {
      kind: 'StatusCorrection',
      nameOf: named('reason'),
      shown: ['componentId', 'status', 'startsAt', 'endsAt', 'reason', 'publicNote', 'withdrawnAt'],
    },
  ],
  [
    Metric,
    {
      kind: 'Metric',
      nameOf: named('name'),
      shown: [
        'name',
        'suffix',
        'description',
        'calculation',
        'places',
        'defaultRange',
        'displayChart',
        'visibility',
        'warnAt',
        'alarmAt',
        'worseWhen',
        'componentId',
        'position',
      ],
    },
  ],
  [
    MetricSource,
    {
      kind: 'MetricSource',
      nameOf: withoutQuery,
      shown: ['metricId', 'kind', 'url', 'path'],
      shownAs: { url: withoutQuery },
      concealed: ['url', 'authorization'],
    },
  ],
  [
    Template,
    { kind: 'Template', nameOf: named('name'), shown: ['kind', 'name', 'title', 'message', 'variables', 'status'] },
  ],
  [
    TemplateImpact,
    { kind: 'TemplateImpact', nameOf: nameless, shown: ['templateId', 'componentId', 'status'], isPart: true },
  ],
  [
    Subscriber,
    {
      kind: 'Subscriber',
      nameOf: (row) => row['description'] ?? maskedAddress(row as SubscriberRow),
      shown: [
        'channel',
        'address',
        'audience',
        'description',
        'locale',
        'wholePage',
        'incidents',
        'maintenances',
        'componentStatuses',
        'confirmedAt',
        'quarantinedAt',
      ],
      shownAs: { address: (row) => maskedAddress(row as SubscriberRow) },
      concealed: ['address', 'credentials'],
    },
  ],
  [SubscriberTopic, { kind: 'SubscriberTopic', nameOf: nameless, shown: ['kind', 'targetId'], isPart: true }],
  [NotifierState, { kind: 'Notifier', nameOf: nameless, shown: ['fuseBlownAt', 'fuseMendedAt'] }],
]);
