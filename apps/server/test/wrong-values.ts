import { LIMITS } from '@signet/domain/limits';
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';
import type { Field } from './schema-walk.js';

export interface Wrong {
  /** What is wrong with it, for the test's name. */
  what: string;
  /** Where the answer must point. */
  path: string;
  given: Record<string, unknown>;
}

/** Texts with the most characters that they may have; ids of things that must be there; numbers with what is out of range. */
const TEXTS: Record<string, number> = {
  about: LIMITS.description,
  accentColor: 7,
  address: LIMITS.email,
  auth: 22,
  authorization: LIMITS.authorization,
  baseUrl: LIMITS.link,
  code: LIMITS.code,
  csv: LIMITS.csvBytes,
  customCss: LIMITS.customCss,
  data: (LIMITS.imageBytes / 3) * 4,
  currentPassword: LIMITS.password,
  defaultValue: LIMITS.variableValue,
  description: LIMITS.description,
  endpoint: LIMITS.link,
  example: LIMITS.variableExample,
  homepage: LIMITS.link,
  host: LIMITS.host,
  idempotencyKey: LIMITS.idempotencyKey,
  label: LIMITS.variableLabel,
  link: LIMITS.link,
  locale: 35,
  message: LIMITS.message,
  name: LIMITS.name,
  newPassword: LIMITS.password,
  email: LIMITS.email,
  p256dh: 87,
  password: LIMITS.password,
  path: LIMITS.jsonPath,
  postmortem: LIMITS.message,
  publicNote: LIMITS.reason,
  reason: LIMITS.reason,
  recurrence: 500,
  senderAddress: LIMITS.email,
  senderName: LIMITS.name,
  siteName: LIMITS.name,
  suffix: LIMITS.suffix,
  tags: LIMITS.tag,
  timeZone: 64,
  serviceId: 100,
  components: 300,
  parts: 300,
  products: 300,
  regions: 300,
  title: LIMITS.name,
  url: LIMITS.link,
  user: LIMITS.name,
  value: LIMITS.variableValue,
};
const IDS = ['componentId', 'componentIds', 'groupId', 'groupIds', 'ids', 'ungrouped'];
const NUMBERS: Record<string, number[]> = {
  alarmAt: [-1.1e100, 1.1e100, 10],
  degradedPerformance: [-0.1, 1.1],
  majorOutage: [-0.1, 1.1],
  majorOutageThreshold: [0, 1.01],
  minimumIncidentSeconds: [-1, 86_401],
  nudgeAfterHours: [0, 169],
  openForHours: [0, 721],
  partialOutage: [-0.1, 1.1],
  places: [-1, 7],
  port: [0, 65_536],
  timelineDays: [0, 91],
  underMaintenance: [-0.1, 1.1],
  value: [],
  warnAt: [-1.1e100, 1.1e100],
};

/** The nullable fields for which null is an answer: "nothing", "now", "clear it". All others must refuse it. */
const NULL_SAYS_SOMETHING = new Set(
  [
    'CreateApiTokenInput expiresAt',
    'CreateComponentInput description link groupId tags',
    'CorrectComponentStatusInput publicNote',
    'CreateIncidentInput impacts startedAt nextUpdateBy idempotencyKey',
    'CreateMetricInput description componentId warnAt alarmAt',
    'CreateTemplateInput variables status impacts',
    'CreateWebhookEndpointInput description incidentId',
    'IncidentFromTemplateInput status impacts startedAt nextUpdateBy idempotencyKey',
    'MaintenanceFromTemplateInput components recurrence idempotencyKey',
    'FollowServiceInput groupId newGroup',
    'LinkComponentInput serviceId format baseUrl name selector',
    'MailSettingsInput user password senderName',
    'MetricPointInput at',
    'MetricSourceInput path authorization',
    'PostIncidentUpdateInput impacts postedAt nextUpdateBy idempotencyKey ifUnchangedSince',
    'PostMaintenanceUpdateInput postedAt idempotencyKey ifUnchangedSince',
    'ScheduleMaintenanceInput components recurrence idempotencyKey',
    'SubscribeBrowserInput incidentId',
    'SubscribeInput incidentId',
    'TemplateVariableInput label example defaultValue',
    'UpdateComponentInput description link groupId tags ifUnchangedSince',
    'UpdateIncidentInput nextUpdateBy postmortem ifUnchangedSince',
    'UpdateIncidentUpdateInput ifUnchangedSince',
    'UpdateMetricInput description componentId warnAt alarmAt',
    'UpdateMaintenanceInput message ifUnchangedSince',
    'UpdateMaintenanceUpdateInput ifUnchangedSince',
    'UpdateSubscriberInput incidentId ifUnchangedSince',
    'UpdateMailSettingsInput user password senderName ifUnchangedSince',
    'UpdateSubscriptionInput incidentId',
    'UpdateTemplateInput status ifUnchangedSince',
    'UpdateWebhookEndpointInput description incidentId ifUnchangedSince',
    'UpdateSiteInput about homepage accentColor customCss nudgeAfterHours ifUnchangedSince',
    'UptimeWeightsInput underMaintenance',
    'cancelMaintenance message notify',
    'completeMaintenance message notify',
    'importMetricPoints idempotencyKey',
    'recordMetricPoints idempotencyKey',
    'sendTestMail input',
    'setComponentStatus reason',
    'setMetricSource input',
    'startMaintenance notify',
    'tryMetricSource metricId',
    'overrideComponentStatus reason',
    'previewThirdParty selector',
  ].flatMap((line) => {
    const [owner, ...names] = line.split(' ');
    return names.map((name) => `${owner}.${name}`);
  }),
);

const NOT_OF_ITS_TYPE: Record<string, unknown> = {
  Boolean: 'yes',
  DateTime: 'soon',
  Float: 'much',
  ID: { not: 'an id' },
  Int: 1.5,
  JSONObject: 'not an object',
  String: 42,
};

/** `right` with one thing wrong, for each thing that can be. @throws Error where a field has no entry above */
export function wrongArguments(mutation: Field, right: Record<string, unknown>): Wrong[] {
  return mutation.args.flatMap(({ name, type }) =>
    wrongValues(mutation.name, name, type, right[name], name).map(({ what, path, given }) => ({
      what,
      path,
      given: { ...right, [name]: given },
    })),
  );
}

interface WrongValue {
  what: string;
  path: string;
  given: unknown;
}

function wrongValues(owner: string, name: string, type: GraphQLInputType, right: unknown, path: string): WrongValue[] {
  const bare = getNullableType(type);
  const wrong: WrongValue[] = [];
  const needed = isNonNullType(type) || !NULL_SAYS_SOMETHING.has(`${owner}.${name}`);
  if (needed) wrong.push({ what: `${path} null`, path, given: null });
  if (isListType(bare)) {
    const [item] = right as unknown[];
    const below = wrongValues(owner, name, bare.ofType as GraphQLInputType, item, `${path}[0]`);
    return [...wrong, ...below.map((it) => ({ ...it, given: [it.given] }))];
  }
  if (isInputObjectType(bare)) {
    wrong.push({ what: `${path} a text`, path, given: 'not an input' });
    for (const field of Object.values(bare.getFields())) {
      const whole = right as Record<string, unknown>;
      for (const it of wrongValues(bare.name, field.name, field.type, whole[field.name], `${path}.${field.name}`)) {
        wrong.push({ ...it, given: { ...whole, [field.name]: it.given } });
      }
    }
    return wrong;
  }
  const strange = isEnumType(bare) ? 'NO_SUCH_WORD' : NOT_OF_ITS_TYPE[bare.toString()];
  if (strange === undefined) throw new Error(`no value that is not a ${bare.toString()}`);
  wrong.push({ what: `${path} not a ${bare.toString()}`, path, given: strange });
  return [...wrong, ...outOfRange(owner, name, bare).map((it) => ({ ...it, what: `${path} ${it.what}`, path }))];
}

/** Of the right type and yet refused. */
function outOfRange(owner: string, name: string, type: GraphQLInputType): { what: string; given: unknown }[] {
  const isWhole = /^[A-Z]/.test(owner);
  switch (type.toString()) {
    case 'String': {
      const most = TEXTS[name];
      if (most === undefined && isWhole) throw new Error(`how long may ${owner}.${name} be?`);
      if (most === undefined || owner === 'login') return [];
      return [
        { what: 'empty', given: '' },
        { what: 'of blanks', given: '   ' },
        { what: 'too long', given: 'x'.repeat(most + 1) },
      ];
    }
    case 'ID':
      if (!IDS.includes(name)) return [];
      return [
        { what: 'of nothing', given: '987654321' },
        { what: 'no id', given: "1' OR '1'='1" },
      ];
    case 'Int':
    case 'Float': {
      const outside = NUMBERS[name];
      if (!outside) throw new Error(`what is out of range for ${owner}.${name}?`);
      return outside.map((given) => ({ what: String(given), given }));
    }
    case 'DateTime':
      if (name === 'ifUnchangedSince') return [];
      return [
        { what: 'of another age', given: '1999-12-31T23:59:59.999Z' },
        { what: 'far ahead', given: '2100-01-01T00:00:00.000Z' },
      ];
    default:
      return [];
  }
}
