import { COMPONENT_STATUSES, GROUP_COLLAPSES } from '@signet/domain/component';
import { INCIDENT_STATUSES } from '@signet/domain/incident';
import { MAIL_SECURITIES, MAIL_SOURCES } from '@signet/domain/mail-settings';
import { MAINTENANCE_ORDERS, MAINTENANCE_STATUSES } from '@signet/domain/maintenance';
import { METRIC_CALCULATIONS, METRIC_RANGES } from '@signet/domain/metric';
import { METRIC_DIRECTIONS, METRIC_LEVELS } from '@signet/domain/metric-level';
import { METRIC_SOURCE_KINDS } from '@signet/domain/metric-source';
import { NEWS_KINDS } from '@signet/domain/news';
import { PAGE_INDICATORS } from '@signet/domain/page';
import { ROLES, TOKEN_SCOPES } from '@signet/domain/role';
import { SIGN_IN_METHODS } from '@signet/domain/sign-in';
import {
  ATTEMPT_OUTCOMES,
  CHANNELS,
  DELIVERY_STATES,
  SUBSCRIBER_STATES,
  TOPIC_KINDS,
} from '@signet/domain/subscription';

import { SITE_IMAGE_KINDS } from '@signet/domain/site-image';
import { THIRD_PARTY_FORMATS } from '@signet/domain/third-party';
import { TEMPLATE_KINDS } from '@signet/domain/template';
import { AUDIENCES, VISIBILITIES } from '@signet/domain/visibility';
import { ENDPOINT_CHANNELS } from '@signet/domain/webhook-address';
import { registerEnumType } from 'type-graphql';

function enumOf(name: string, values: readonly string[], description?: string): Record<string, string> {
  const enumeration = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(enumeration, { name, ...(description && { description }) });
  return enumeration;
}

export const AttemptOutcomeEnum = enumOf(
  'AttemptOutcome',
  ATTEMPT_OUTCOMES,
  'TAKEN by the other side. REFUSED by it, with a status. FAILED without an answer. HELD for trouble of our own, which counts as no attempt.',
);
export const AuditActorKindEnum = enumOf(
  'AuditActorKind',
  ['PERSON', 'TOKEN', 'SHELL'],
  'TOKEN: a program, on behalf of a person. SHELL: whoever runs the server, by a command of it.',
);
export const AudienceEnum = enumOf('Audience', AUDIENCES, 'PUBLIC: everybody. SIGNED_IN: people who are signed in.');
export const ChannelEnum = enumOf('Channel', CHANNELS, 'By what somebody is told.');
export const ComponentStatusEnum = enumOf(
  'ComponentStatus',
  COMPONENT_STATUSES,
  'Severity rises from top to bottom. UNKNOWN is never shown as green.',
);
export const DeliveryStateEnum = enumOf(
  'DeliveryState',
  DELIVERY_STATES,
  'WAITING to be sent, or sent again. FAILED for good, unless somebody resends it. SUPERSEDED by newer news of the same. DROPPED, as the receiver may or will not have it any more.',
);
export const EndpointChannelEnum = enumOf('EndpointChannel', ENDPOINT_CHANNELS);
export const GroupCollapseEnum = enumOf('GroupCollapse', GROUP_COLLAPSES);
export const IncidentStatusEnum = enumOf('IncidentStatus', INCIDENT_STATUSES);
export const MailSecurityEnum = enumOf(
  'MailSecurity',
  MAIL_SECURITIES,
  'TLS from the first byte; STARTTLS, without which nothing is said; NONE, for a server inside that nobody signs in to.',
);
export const MailSourceEnum = enumOf(
  'MailSource',
  MAIL_SOURCES,
  'ENVIRONMENT: SIGNET_SMTP_URL, which holds over what is STORED. NONE: mails are kept, and nobody gets them.',
);
export const MaintenanceOrderEnum = enumOf('MaintenanceOrder', MAINTENANCE_ORDERS, 'By planned start.');
export const MaintenanceStatusEnum = enumOf('MaintenanceStatus', MAINTENANCE_STATUSES);
export const MetricCalculationEnum = enumOf('MetricCalculation', METRIC_CALCULATIONS);
export const MetricDirectionEnum = enumOf('MetricDirection', METRIC_DIRECTIONS, 'Which way a value gets worse.');
export const MetricLevelEnum = enumOf('MetricLevel', METRIC_LEVELS);
export const MetricRangeEnum = enumOf('MetricRange', METRIC_RANGES);
export const MetricSourceKindEnum = enumOf('MetricSourceKind', METRIC_SOURCE_KINDS);
export const NewsKindEnum = enumOf('NewsKind', NEWS_KINDS);
export const PageIndicatorEnum = enumOf('PageIndicator', PAGE_INDICATORS);
export const RoleEnum = enumOf('Role', ROLES);
export const SubscriberStateEnum = enumOf(
  'SubscriberState',
  SUBSCRIBER_STATES,
  'CONFIRMED: is told. UNCONFIRMED: has not said yet that they want it. QUARANTINED: failed again and again, and is told nothing.',
);
export const SignInMethodEnum = enumOf(
  'SignInMethod',
  SIGN_IN_METHODS,
  'By what somebody shows who they are. PROVIDER: the other sign-in that signInOffer names.',
);
export const SiteImageKindEnum = enumOf(
  'SiteImageKind',
  SITE_IMAGE_KINDS,
  'LOGO stands in place of the name; DARK_LOGO on dark screens. ICON is for tabs and home screens.',
);
export const TemplateKindEnum = enumOf('TemplateKind', TEMPLATE_KINDS);
export const ThirdPartyFormatEnum = enumOf('ThirdPartyFormat', THIRD_PARTY_FORMATS);
export const TokenScopeEnum = enumOf(
  'TokenScope',
  TOKEN_SCOPES,
  "What an API token is good for, as far as its owner's role reaches. READ: all that signed-in people see; without it a token sees what everybody sees.",
);
export const TopicKindEnum = enumOf('TopicKind', TOPIC_KINDS, 'What can be chosen besides the whole page.');
export const VisibilityEnum = enumOf(
  'Visibility',
  VISIBILITIES,
  'PUBLIC: everybody. AUTHENTICATED: signed-in people and API tokens with READ. HIDDEN: those who may edit, and never on a page.',
);
