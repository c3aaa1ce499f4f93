import { TOKEN_SCOPES, type Role, type TokenScope } from '@signet/domain/role';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGraphqlSchema } from '../src/schema.js';
import type { Client } from './client.js';
import { aPerson, aToken } from './factories.js';
import { startTestApp, type TestApp } from './harness.js';
import { plausibleArguments } from './plausible.js';
import { things } from './things.js';
import { contents } from './records.js';
import { briefSelection, documentOf, fieldsOf, type Field } from './schema-walk.js';

/** What whoever comes may ask for. */
const FOR_ALL = [
  'login',
  'logout',
  'completeSetup',
  'subscribe',
  'confirmSubscription',
  'updateSubscription',
  'unsubscribe',
  'sendManageLink',
  'rotateSubscriptionSecret',
  'subscribeBrowser',
  'renewBrowser',
  'acceptInvitation',
  'requestPasswordReset',
  'resetPassword',
  'confirmEmail',
  'signInWithCode',
  'beginPasskeySignIn',
  'signInWithPasskey',
  'beginProviderSignIn',
];
/** What everybody does who is signed in, with what is their own. */
const FOR_SIGNED_IN = [
  'createApiToken',
  'removeNudgeBrowser',
  'revokeApiToken',
  'updateProfile',
  'changeEmail',
  'changePassword',
  'endSession',
  'endOtherSessions',
  'proveMyself',
  'beginPasskeyProof',
  'proveMyselfWithPasskey',
  'enrolAuthenticator',
  'confirmAuthenticator',
  'removeAuthenticator',
  'renewRecoveryCodes',
  'beginPasskey',
  'addPasskey',
  'removePasskey',
  'beginProviderLink',
  'beginProviderProof',
  'unlinkProvider',
];
/** What an editor may not do. */
const FOR_ADMINS = [
  'addSubscriber',
  'createWebhookEndpoint',
  'deleteWebhookEndpoint',
  'endSessionsOf',
  'invitePerson',
  'liftQuarantine',
  'removePerson',
  'requireSecondFactor',
  'resetSecondFactor',
  'removeSubscriber',
  'removeMailSettings',
  'resendDelivery',
  'resendFailedDeliveries',
  'resendInvitation',
  'revokeInvitation',
  'rotateWebhookSecret',
  'sendConfirmationAgain',
  'sendTestMail',
  'sendTestWebhook',
  'updateMailSettings',
  'setRole',
  'updateSite',
  'removeSiteImage',
  'setSiteImage',
  'updateSubscriber',
  'updateWebhookEndpoint',
];
/** What an editor does, and no token. */
const FOR_EDITORS = ['addNudgeBrowser', 'resetNotifierFuse', 'setMailNudges'];
/** What a token needs for it; all others are for people only. */
const SCOPE_OF: Record<string, TokenScope> = Object.fromEntries(
  Object.entries({
    COMPONENTS_WRITE: [
      'arrangeComponents',
      'correctComponentStatus',
      'createComponent',
      'createComponentGroup',
      'deleteComponent',
      'deleteComponentGroup',
      'followService',
      'linkComponent',
      'overrideComponentStatus',
      'previewThirdParty',
      'readComponentNow',
      'releaseOverride',
      'unlinkComponent',
      'setComponentStatus',
      'updateComponent',
      'updateComponentGroup',
      'withdrawStatusCorrection',
    ],
    INCIDENTS_WRITE: [
      'createIncident',
      'createIncidentFromTemplate',
      'deleteIncident',
      'deleteIncidentUpdate',
      'postIncidentUpdate',
      'takeBackIncident',
      'takeBackIncidentUpdate',
      'updateIncident',
      'updateIncidentUpdate',
    ],
    MAINTENANCES_WRITE: [
      'cancelMaintenance',
      'completeMaintenance',
      'deleteMaintenance',
      'deleteMaintenanceUpdate',
      'postMaintenanceUpdate',
      'scheduleMaintenance',
      'scheduleMaintenanceFromTemplate',
      'startMaintenance',
      'stopRecurrence',
      'takeBackMaintenance',
      'takeBackMaintenanceUpdate',
      'updateMaintenance',
      'updateMaintenanceUpdate',
    ],
    METRICS_WRITE: [
      'arrangeMetrics',
      'createMetric',
      'deleteMetric',
      'importMetricPoints',
      'recordMetricPoints',
      'setMetricSource',
      'tryMetricSource',
      'updateMetric',
    ],
    TEMPLATES_WRITE: ['createTemplate', 'deleteTemplate', 'updateTemplate'],
  } satisfies Partial<Record<TokenScope, string[]>>).flatMap(([scope, names]) =>
    names.map((name) => [name, scope as TokenScope]),
  ),
);
const FOR_PEOPLE = [...FOR_ALL, ...FOR_SIGNED_IN, ...FOR_ADMINS, ...FOR_EDITORS];

const mutations = fieldsOf(buildGraphqlSchema(), 'Mutation');
const guarded = mutations.filter(({ name }) => !FOR_ALL.includes(name) && !FOR_SIGNED_IN.includes(name));

let app: TestApp;
const people = {} as Record<Role | 'ANONYMOUS', Client>;
/** Their answers, or what they start from, are for those only who see what is there. */
const NEED_READ = [
  'arrangeComponents',
  'arrangeMetrics',
  'createIncidentFromTemplate',
  'deleteTemplate',
  'scheduleMaintenanceFromTemplate',
  'updateTemplate',
];

/** One of a viewer with every scope, those of owners with all but one, and those of editors with one only, or with READ. */
const tokens = { ONLY: new Map<TokenScope, Client>(), READING: new Map<TokenScope, Client>() } as {
  VIEWER: Client;
  OTHERS: (but: TokenScope | undefined) => Client;
  ONLY: Map<TokenScope, Client>;
  READING: Map<TokenScope, Client>;
};

beforeAll(async () => {
  app = await startTestApp();
  people.ANONYMOUS = app.anonymous();
  for (const role of ['VIEWER', 'EDITOR', 'ADMIN'] as const) people[role] = await aPerson(app, role);
  people.OWNER = await app.owner();
  tokens.VIEWER = await aToken(app, 'VIEWER', TOKEN_SCOPES);
  const others = new Map<TokenScope | undefined, Client>([[undefined, await aToken(app, 'OWNER', TOKEN_SCOPES)]]);
  for (const scope of TOKEN_SCOPES) {
    tokens.ONLY.set(scope, await aToken(app, 'EDITOR', [scope]));
    tokens.READING.set(scope, await aToken(app, 'EDITOR', [...new Set<TokenScope>(['READ', scope])]));
    others.set(
      scope,
      await aToken(
        app,
        'OWNER',
        TOKEN_SCOPES.filter((it) => it !== scope),
      ),
    );
  }
  tokens.OTHERS = (scope) => others.get(scope) as Client;
});
afterAll(() => app.close());

function call(client: Client, mutation: Field, given: Record<string, unknown>) {
  return client.send(documentOf('mutation', mutation, briefSelection(mutation)), given);
}

async function codeOf(client: Client, mutation: Field, given: Record<string, unknown>): Promise<string> {
  const { errors } = await call(client, mutation, given);
  return errors?.[0]?.extensions.code ?? 'accepted';
}

test('the schema has the mutations that the lists speak of', () => {
  const names = mutations.map(({ name }) => name);
  expect([...FOR_PEOPLE, ...Object.keys(SCOPE_OF)].toSorted()).toEqual(names.toSorted());
});

describe.each(guarded.map((mutation) => [mutation.name, mutation] as const))('%s', (name, mutation) => {
  test('is refused to nobody and to a viewer, and leaves every table as it was', async () => {
    const given = plausibleArguments(mutation, await things(app.ctx()));
    const before = await contents(app);
    expect(await codeOf(people.ANONYMOUS, mutation, given)).toBe('UNAUTHENTICATED');
    expect(await codeOf(people.VIEWER, mutation, given)).toBe('FORBIDDEN');
    if (FOR_ADMINS.includes(name)) expect(await codeOf(people.EDITOR, mutation, given)).toBe('FORBIDDEN');
    expect(await contents(app)).toEqual(before);
  });

  test('is done for everybody above', async () => {
    const allowed = FOR_ADMINS.includes(name) ? (['ADMIN', 'OWNER'] as const) : (['EDITOR', 'ADMIN', 'OWNER'] as const);
    for (const role of allowed) {
      const given = plausibleArguments(mutation, await things(app.ctx()));
      expect(await call(people[role], mutation, given)).toMatchObject({
        status: 200,
        data: { [name]: expect.anything() },
      });
    }
  });
});

describe.each(mutations.map((mutation) => [mutation.name, mutation] as const))('%s by a token', (name, mutation) => {
  const scope = SCOPE_OF[name];

  test('is refused without its scope and beyond the role of the owner, and leaves every table as it was', async () => {
    const given = plausibleArguments(mutation, await things(app.ctx()));
    const before = await contents(app);
    expect(await codeOf(tokens.OTHERS(scope), mutation, given)).toBe('FORBIDDEN');
    expect(await codeOf(tokens.VIEWER, mutation, given)).toBe('FORBIDDEN');
    expect(await contents(app)).toEqual(before);
  });

  test.runIf(scope)('is done with it', async () => {
    const given = plausibleArguments(mutation, await things(app.ctx()));
    const token = tokens[NEED_READ.includes(name) ? 'READING' : 'ONLY'].get(scope as TokenScope) as Client;
    expect(await call(token, mutation, given)).toMatchObject({ status: 200, data: { [name]: expect.anything() } });
  });
});

describe.each(FOR_SIGNED_IN)('%s', (name) => {
  const mutation = mutations.find((it) => it.name === name) as Field;

  test('is refused to nobody', async () => {
    const given = plausibleArguments(mutation, await things(app.ctx()));
    const before = await contents(app);
    expect(await codeOf(people.ANONYMOUS, mutation, given)).toBe('UNAUTHENTICATED');
    expect(await contents(app)).toEqual(before);
  });
});

test('what whoever comes may ask for does nothing for those who have no right to it', async () => {
  const before = await contents(app);
  const stranger = app.anonymous();
  const setup = 'mutation ($input: CompleteSetupInput!) { completeSetup(token: "guessed", input: $input) { id } }';
  const input = { name: 'E', email: 'e@e.example', password: 'long-enough-for-all', siteName: 'E', timeZone: 'UTC' };
  expect((await stranger.refused(setup, { input })).extensions.code).toBe('CONFLICT');
  await expect(stranger.signIn({ email: 'owner@signet.example', password: 'guessed' })).rejects.toThrow(
    'UNAUTHENTICATED',
  );
  expect(await stranger.ask('mutation { logout }')).toEqual({ logout: true });
  expect(await contents(app)).toEqual(before);
});
