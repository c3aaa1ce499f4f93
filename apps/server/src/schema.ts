// type-graphql wants the Reflect metadata that TypeORM brings, before any of its decorators run.
import 'typeorm';
import { GraphQLDateTime } from 'graphql-scalars';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { noteOperations } from './core/audit/note-operations.js';
import { limitAnswers } from './core/graphql/answer-budget.js';
import { AuditResolver } from './features/audit/audit.resolver.js';
import { ComponentGroupResolver } from './features/components/component-group.resolver.js';
import { ComponentResolver } from './features/components/component.resolver.js';
import { IncidentUpdateResolver } from './features/incidents/incident-update.resolver.js';
import { IncidentResolver } from './features/incidents/incident.resolver.js';
import { MemberFactorsResolver } from './features/factors/member-factors.resolver.js';
import { PasskeyResolver } from './features/factors/passkey.resolver.js';
import { SecondFactorResolver } from './features/factors/second-factor.resolver.js';
import { ViewerFactorsResolver } from './features/factors/viewer-factors.resolver.js';
import { ImageResolver } from './features/images/image.resolver.js';
import { MailResolver } from './features/mail/mail.resolver.js';
import { MaintenanceUpdateResolver } from './features/maintenances/maintenance-update.resolver.js';
import { MaintenanceResolver } from './features/maintenances/maintenance.resolver.js';
import { MetricSourceResolver } from './features/metric-sources/metric-source.resolver.js';
import { ComponentMetricsResolver } from './features/metrics/component-metrics.resolver.js';
import { MetricImportResolver } from './features/metrics/metric-import.resolver.js';
import { MetricChangeResolver } from './features/metrics/metric-change.resolver.js';
import { MetricResolver } from './features/metrics/metric.resolver.js';
import { DeliveryResolver, FailedAttemptsResolver } from './features/notifications/delivery.resolver.js';
import { NotifierResolver } from './features/notifications/notifier.resolver.js';
import { NudgeResolver } from './features/nudges/nudge.resolver.js';
import { PageResolver } from './features/page/page.resolver.js';
import { IdentityResolver } from './features/identities/identity.resolver.js';
import { InvitationResolver } from './features/invitations/invitation.resolver.js';
import { AccountResolver } from './features/people/account.resolver.js';
import { PersonResolver } from './features/people/person.resolver.js';
import { PushResolver } from './features/push/push.resolver.js';
import { SessionResolver } from './features/people/session.resolver.js';
import { TeamResolver } from './features/people/team.resolver.js';
import { SiteResolver } from './features/site/site.resolver.js';
import { SubscriberResolver } from './features/subscribers/subscriber.resolver.js';
import { SubscriptionResolver } from './features/subscribers/subscription.resolver.js';
import { QuarantineResolver } from './features/subscribers/quarantine.resolver.js';
import {
  BaseStatusChangeResolver,
  ComponentTimelineResolver,
  StatusCorrectionResolver,
  UptimeReportResolver,
} from './features/timelines/timeline.resolver.js';
import { FromTemplateResolver } from './features/templates/from-template.resolver.js';
import { NewsPreviewResolver } from './features/telling/news-preview.resolver.js';
import {
  FailedDeliveryResolver,
  IncidentTellingResolver,
  MaintenanceTellingResolver,
} from './features/telling/telling.resolver.js';
import { TemplateResolver } from './features/templates/template.resolver.js';
import { ThirdPartyHealthResolver, ThirdPartyResolver } from './features/third-party/third-party.resolver.js';
import { ApiTokenResolver } from './features/tokens/api-token.resolver.js';
import { WebhookEndpointResolver } from './features/webhooks/webhook-endpoint.resolver.js';

/**
 * type-graphql wants one wherever there is a subscription, also where each brings its own source. Its own
 * would throw from inside a listener once a reader is a thousand messages behind.
 */
const NO_PUB_SUB: PubSub = {
  publish() {
    throw new Error('subscriptions have sources of their own');
  },
  subscribe() {
    throw new Error('subscriptions have sources of their own');
  },
};

/** The GraphQL schema; inputs are checked by the verbs, with the domain's schemas. */
export function buildGraphqlSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      PageResolver,
      SiteResolver,
      ImageResolver,
      AuditResolver,
      ThirdPartyResolver,
      ThirdPartyHealthResolver,
      ComponentGroupResolver,
      ComponentResolver,
      IncidentResolver,
      IncidentUpdateResolver,
      MaintenanceResolver,
      MaintenanceUpdateResolver,
      ComponentTimelineResolver,
      UptimeReportResolver,
      BaseStatusChangeResolver,
      StatusCorrectionResolver,
      MetricResolver,
      MetricChangeResolver,
      ComponentMetricsResolver,
      MetricImportResolver,
      MetricSourceResolver,
      PersonResolver,
      AccountResolver,
      SessionResolver,
      TeamResolver,
      SecondFactorResolver,
      PasskeyResolver,
      ViewerFactorsResolver,
      MemberFactorsResolver,
      IdentityResolver,
      InvitationResolver,
      TemplateResolver,
      FromTemplateResolver,
      ApiTokenResolver,
      MailResolver,
      SubscriberResolver,
      SubscriptionResolver,
      WebhookEndpointResolver,
      DeliveryResolver,
      FailedAttemptsResolver,
      NotifierResolver,
      NewsPreviewResolver,
      IncidentTellingResolver,
      MaintenanceTellingResolver,
      FailedDeliveryResolver,
      QuarantineResolver,
      PushResolver,
      NudgeResolver,
    ],
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    validate: false,
    pubSub: NO_PUB_SUB,
  });
  return noteOperations(limitAnswers(schema));
}
