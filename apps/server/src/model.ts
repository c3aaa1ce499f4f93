import { AuditEntry } from './core/audit/audit-entry.entity.js';
import { IdempotencyKey } from './core/idempotency/idempotency-key.entity.js';
import { PageEvent } from './core/events/event.entity.js';
import { SiteState } from './core/events/site-state.entity.js';
import { ComponentGroup } from './features/components/component-group.entity.js';
import { Component } from './features/components/component.entity.js';
import { OwedHookLink } from './features/hooks/owed-hook-link.entity.js';
import { Image } from './features/images/image.entity.js';
import { IncidentImpact } from './features/incidents/incident-impact.entity.js';
import { IncidentText } from './features/incidents/incident-text.entity.js';
import { IncidentUpdate } from './features/incidents/incident-update.entity.js';
import { Incident } from './features/incidents/incident.entity.js';
import { MaintenanceComponent } from './features/maintenances/maintenance-component.entity.js';
import { MaintenancePlan } from './features/maintenances/maintenance-plan.entity.js';
import { MaintenanceSeries } from './features/maintenances/maintenance-series.entity.js';
import { MaintenanceText } from './features/maintenances/maintenance-text.entity.js';
import { MaintenanceUpdate } from './features/maintenances/maintenance-update.entity.js';
import { Maintenance } from './features/maintenances/maintenance.entity.js';
import { KeptMail } from './features/mail/kept-mail.entity.js';
import { OwedMail } from './features/mail/owed-mail.entity.js';
import { StoredMailSettings } from './features/mail/stored-mail-settings.entity.js';
import { MetricSource } from './features/metric-sources/metric-source.entity.js';
import { Metric } from './features/metrics/metric.entity.js';
import { PointBucket } from './features/metrics/point-bucket.entity.js';
import { DeliveryAttempt } from './features/notifications/delivery-attempt.entity.js';
import { Delivery } from './features/notifications/delivery.entity.js';
import { Notice } from './features/notifications/notice.entity.js';
import { NotifierState } from './features/notifications/notifier-state.entity.js';
import { Authenticator } from './features/factors/authenticator.entity.js';
import { Challenge } from './features/factors/challenge.entity.js';
import { Passkey } from './features/factors/passkey.entity.js';
import { RecoveryCode } from './features/factors/recovery-code.entity.js';
import { Identity } from './features/identities/identity.entity.js';
import { Invitation } from './features/invitations/invitation.entity.js';
import { EmailChange } from './features/people/email-change.entity.js';
import { KnownNetwork } from './features/people/known-network.entity.js';
import { PasswordReset } from './features/people/password-reset.entity.js';
import { Person } from './features/people/person.entity.js';
import { Session } from './features/people/session.entity.js';
import { SetupToken } from './features/people/setup-token.entity.js';
import { PushIdentity } from './features/push/push-identity.entity.js';
import { Site } from './features/site/site.entity.js';
import { ThirdPartyLink } from './features/third-party/third-party-link.entity.js';
import { ThirdPartySource } from './features/third-party/third-party-source.entity.js';
import { ApiToken } from './features/tokens/api-token.entity.js';
import { SubscriberTopic } from './features/subscribers/subscriber-topic.entity.js';
import { Subscriber } from './features/subscribers/subscriber.entity.js';
import { TemplateImpact } from './features/templates/template-impact.entity.js';
import { Template } from './features/templates/template.entity.js';
import { BaseStatusChange } from './features/timelines/base-status-change.entity.js';
import { StatusCorrection } from './features/timelines/status-correction.entity.js';
import { StatusInterval } from './features/timelines/status-interval.entity.js';
import { StatusMonth } from './features/timelines/status-month.entity.js';
import { Site1700000000001 } from './migrations/001-site.js';
import { People1700000000002 } from './migrations/002-people.js';
import { Components1700000000003 } from './migrations/003-components.js';
import { Incidents1700000000004 } from './migrations/004-incidents.js';
import { Maintenances1700000000005 } from './migrations/005-maintenances.js';
import { Metrics1700000000006 } from './migrations/006-metrics.js';
import { Time1700000000007 } from './migrations/007-time.js';
import { Templates1700000000008 } from './migrations/008-templates.js';
import { SiteKey1700000000009 } from './migrations/009-site-key.js';
import { History1700000000010 } from './migrations/010-history.js';
import { MetricDefinitions1700000000011 } from './migrations/011-metric-definitions.js';
import { MetricSources1700000000012 } from './migrations/012-metric-sources.js';
import { ApiTokens1700000000013 } from './migrations/013-api-tokens.js';
import { Notifications1700000000014 } from './migrations/014-notifications.js';
import { Mail1700000000016 } from './migrations/016-mail.js';
import { Webhooks1700000000017 } from './migrations/017-webhooks.js';
import { MailSettings1700000000018 } from './migrations/018-mail-settings.js';
import { Push1700000000019 } from './migrations/019-push.js';
import { OwedMails1700000000020 } from './migrations/020-owed-mails.js';
import { Telling1700000000021 } from './migrations/021-telling.js';
import { SubscriberList1700000000022 } from './migrations/022-subscriber-list.js';
import { Nudges1700000000023 } from './migrations/023-nudges.js';
import { Sessions1700000000024 } from './migrations/024-sessions.js';
import { Invitations1700000000025 } from './migrations/025-invitations.js';
import { MailedProofs1700000000026 } from './migrations/026-mailed-proofs.js';
import { QuietMaintenances1700000000027 } from './migrations/027-quiet-maintenances.js';
import { VisitorHooks1700000000028 } from './migrations/028-visitor-hooks.js';
import { DeliveryAttempts1700000000030 } from './migrations/030-delivery-attempts.js';
import { SecondFactors1700000000031 } from './migrations/031-second-factors.js';
import { Passkeys1700000000032 } from './migrations/032-passkeys.js';
import { DueByChannel1700000000033 } from './migrations/033-due-by-channel.js';
import { Audit1700000000034 } from './migrations/034-audit.js';
import { Identities1700000000035 } from './migrations/035-identities.js';
import { Looks1700000000036 } from './migrations/036-looks.js';
import { ThirdParties1700000000037 } from './migrations/037-third-parties.js';
import { Offers1700000000038 } from './migrations/038-offers.js';

/** Every table and every step that made them. */
export const model = {
  entities: [
    Site,
    Image,
    SiteState,
    PageEvent,
    AuditEntry,
    IdempotencyKey,
    Person,
    Session,
    KnownNetwork,
    Authenticator,
    RecoveryCode,
    Passkey,
    Challenge,
    Identity,
    Invitation,
    PasswordReset,
    EmailChange,
    SetupToken,
    ApiToken,
    ComponentGroup,
    Component,
    BaseStatusChange,
    StatusInterval,
    StatusCorrection,
    StatusMonth,
    Incident,
    IncidentUpdate,
    IncidentImpact,
    IncidentText,
    Maintenance,
    MaintenanceUpdate,
    MaintenanceComponent,
    MaintenanceText,
    MaintenancePlan,
    MaintenanceSeries,
    Metric,
    PointBucket,
    MetricSource,
    Template,
    TemplateImpact,
    Subscriber,
    SubscriberTopic,
    Notice,
    Delivery,
    DeliveryAttempt,
    NotifierState,
    KeptMail,
    StoredMailSettings,
    OwedMail,
    OwedHookLink,
    PushIdentity,
    ThirdPartySource,
    ThirdPartyLink,
  ],
  migrations: [
    Site1700000000001,
    People1700000000002,
    Components1700000000003,
    Incidents1700000000004,
    Maintenances1700000000005,
    Metrics1700000000006,
    Time1700000000007,
    Templates1700000000008,
    SiteKey1700000000009,
    History1700000000010,
    MetricDefinitions1700000000011,
    MetricSources1700000000012,
    ApiTokens1700000000013,
    Notifications1700000000014,
    Mail1700000000016,
    Webhooks1700000000017,
    MailSettings1700000000018,
    Push1700000000019,
    OwedMails1700000000020,
    Telling1700000000021,
    SubscriberList1700000000022,
    Nudges1700000000023,
    Sessions1700000000024,
    Invitations1700000000025,
    MailedProofs1700000000026,
    QuietMaintenances1700000000027,
    VisitorHooks1700000000028,
    DeliveryAttempts1700000000030,
    SecondFactors1700000000031,
    Passkeys1700000000032,
    DueByChannel1700000000033,
    Audit1700000000034,
    Identities1700000000035,
    Looks1700000000036,
    ThirdParties1700000000037,
    Offers1700000000038,
  ],
};

/** In the order in which they are taken, as the database notes them. */
export function migrationNames(): string[] {
  return model.migrations.map(({ name }) => name);
}
