import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deleteComponent } from '../src/features/components/delete-component.js';
import { setComponentStatus } from '../src/features/components/set-component-status.js';
import { updateComponentGroup } from '../src/features/components/update-component-group.js';
import { updateIncident } from '../src/features/incidents/update-incident.js';
import { moveMaintenance } from '../src/features/maintenances/move-maintenance.js';
import { updateMetric } from '../src/features/metrics/update-metric.js';
import { updateTemplate } from '../src/features/templates/update-template.js';
import { newLink } from '../src/features/subscribers/link-holder.js';
import { buildGraphqlSchema } from '../src/schema.js';
import type { Answer, Client } from './client.js';
import { aComponent, aPerson, asRole, aSubscriber, aToken } from './factories.js';
import { startTestApp, type TestApp } from './harness.js';
import { LiveSocket } from './live.js';
import { makeSecrets, WORDS, type Secret } from './secrets.js';
import { branches, deepSelection, documentOf, fieldsOf, type Field } from './schema-walk.js';

const DEPTH = 5;
const schema = buildGraphqlSchema();
const queries = fieldsOf(schema, 'Query');
/** Tokens are an editor's: one reads, one writes only, one does both. */
const WHO = ['ANONYMOUS', 'VIEWER', 'EDITOR', 'READING_TOKEN', 'WRITING_TOKEN', 'TOKEN'] as const;
type Who = (typeof WHO)[number];

/** What each must not see anywhere, and what nobody sees on the page. */
const KEPT_FROM: Record<Who, string[]> = {
  ANONYMOUS: Object.values(WORDS),
  VIEWER: [WORDS.editors, WORDS.disabled],
  EDITOR: [],
  READING_TOKEN: [WORDS.editors, WORDS.disabled],
  WRITING_TOKEN: Object.values(WORDS),
  TOKEN: [],
};
const KEPT_FROM_THE_PAGE: Record<Who, string[]> = {
  ...KEPT_FROM,
  EDITOR: KEPT_FROM.VIEWER,
  TOKEN: KEPT_FROM.VIEWER,
};
const TOPICS = { Component: 'COMPONENT', ComponentGroup: 'GROUP', Incident: 'INCIDENT' } as const;
/** What is drafted on everything secret. */
const aDraft = { title: 'T', message: 'M', visibility: 'PUBLIC' };
const aWindow = { plannedStart: '2030-01-01T00:00:00.000Z', plannedEnd: '2030-01-01T01:00:00.000Z' };
const idsOf = (wanted: string) => secrets.filter(({ kind }) => kind === wanted).map(({ id }) => String(id));
const impacts = () => idsOf('Component').map((componentId) => ({ componentId, status: 'MAJOR_OUTAGE' }));
const DRAFTS = {
  previewIncidentNews: () => [{ input: { ...aDraft, impacts: impacts() } }],
  previewIncidentUpdateNews: () =>
    idsOf('Incident').map((incidentId) => ({ incidentId, input: { status: 'IDENTIFIED', message: 'M' } })),
  previewMaintenanceNews: () => [{ input: { ...aDraft, ...aWindow, components: impacts() } }],
  previewMaintenanceChangeNews: () =>
    idsOf('Maintenance').map((maintenanceId) => ({ maintenanceId, input: { title: 'T', notify: true } })),
  previewMaintenanceUpdateNews: () =>
    idsOf('Maintenance').map((maintenanceId) => ({ maintenanceId, input: { message: 'M' } })),
};
/** What answers no token, or nobody. */
const EXPECTED = ['UNAUTHENTICATED', 'FORBIDDEN'];

let app: TestApp;
let secrets: Secret[];
/** Of one who subscribed as a visitor, to everything that was public then. */
let link: string;
let subscriberId: string;
const people = {} as Record<Who, Client>;

beforeAll(async () => {
  app = await startTestApp();
  secrets = await makeSecrets(app.ctx());
  const chosen = secrets.flatMap(({ kind, id: targetId }) =>
    kind in TOPICS ? [{ kind: TOPICS[kind as keyof typeof TOPICS], targetId }] : [],
  );
  const subscriber = await aSubscriber(app.ctx(), {}, chosen);
  subscriberId = String(subscriber.id);
  link = await newLink(app.ctx(), subscriber.id, 'manage');
  people.ANONYMOUS = app.anonymous();
  people.VIEWER = await aPerson(app, 'VIEWER');
  people.EDITOR = await aPerson(app, 'EDITOR');
  people.READING_TOKEN = await aToken(app, 'EDITOR', ['READ']);
  people.WRITING_TOKEN = await aToken(app, 'EDITOR', ['INCIDENTS_WRITE', 'METRICS_WRITE']);
  people.TOKEN = await aToken(app, 'EDITOR', ['READ', 'METRICS_WRITE']);
});
afterAll(() => app.close());

/** Everything that the caller gets of a root field: each branch by itself, and of what is asked by id every secret. */
async function everything(client: Client, field: Field): Promise<Answer[]> {
  const type = getNamedType(field.type);
  const selections = isObjectType(type) ? branches(type, DEPTH) : [''];
  const answers: Answer[] = [];
  for (const selection of selections) {
    for (const given of argumentsOf(field)) {
      const { status, data, errors } = await client.send(documentOf('query', field, selection), given);
      expect(errors?.filter(({ extensions }) => !EXPECTED.includes(extensions.code)) ?? []).toEqual([]);
      expect(status).toBe(200);
      answers.push(data ?? {});
    }
  }
  return answers;
}

function argumentsOf(field: Field): Record<string, unknown>[] {
  const names = field.args.map(({ name }) => name);
  const kind = field.name === 'renderTemplate' ? 'Template' : getNamedType(field.type).name;
  if (field.name === 'subscriber') return [{ id: subscriberId }];
  if (names.includes('id')) {
    const rest = names.includes('values') ? { values: [] } : {};
    const ids = secrets.filter((secret) => secret.kind === kind).map(({ id }) => ({ id: String(id), ...rest }));
    if (ids.length === 0) throw new Error(`no secret ${kind} to ask for`);
    return ids;
  }
  if (names.includes('token')) return [{ token: link }];
  if (names.includes('subscriberId')) return [{ subscriberId, first: 100 }];
  if (names.includes('noticeId')) return [{ noticeId: '1', first: 100 }];
  if (field.name in DRAFTS) return DRAFTS[field.name as keyof typeof DRAFTS]();
  if (names.includes('endpointId')) return [{ endpointId: '1', first: 100 }];
  if (names.includes('first')) return [{ first: 100 }];
  if (names.includes('search')) return [{ search: 'git' }];
  if (names.includes('markdown')) return [{ markdown: 'text' }];
  if (names.length > 0) throw new Error(`what to give ${field.name}(${names.join(', ')})?`);
  return [{}];
}

/** The words and the ids in an answer that the caller should not have got. */
function leaksIn(answer: unknown, words: string[]): string[] {
  const text = JSON.stringify(answer);
  const forbidden = new Set(secrets.filter(({ word }) => words.includes(word)).map(({ kind, id }) => `${kind} ${id}`));
  return [...words.filter((word) => text.includes(word)), ...nodesIn(answer).filter((name) => forbidden.has(name))];
}

function nodesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { __typename: kind, typename: removed, id } = value as Record<string, unknown>;
  return [`${String(removed ?? kind)} ${String(id)}`, ...Object.values(value).flatMap(nodesIn)];
}

describe.each(WHO)('%s', (who) => {
  test.each(queries.map((field) => [field.name, field] as const))(
    'sees in %s what is theirs to see',
    async (name, field) => {
      const answers = await everything(people[who], field);
      expect(leaksIn(answers, name === 'statusPage' ? KEPT_FROM_THE_PAGE[who] : KEPT_FROM[who])).toEqual([]);
    },
  );

  test('counts what they see, and nothing else', async () => {
    for (const field of queries.filter(({ type }) => getNamedType(type).name.endsWith('Connection'))) {
      const document = documentOf('query', field, '{ totalCount nodes { id } }');
      const { totalCount, nodes } = (await people[who].ask(document, { first: 100 }))[field.name];
      expect(totalCount).toBe(nodes.length);
    }
  });

  test('learns nothing by filtering for a component that they may not see', async () => {
    const filtered = queries.filter(({ args }) =>
      args.some(({ type }) => isInputObjectType(type) && 'componentId' in type.getFields()),
    );
    expect(filtered.length).toBeGreaterThan(0);
    const out = secrets.filter(({ kind, word }) => kind === 'Component' && KEPT_FROM[who].includes(word));
    for (const field of filtered) {
      for (const { id } of out) {
        const answer = await people[who].ask(documentOf('query', field, '{ totalCount }'), {
          filter: { componentId: id },
        });
        expect(answer[field.name]).toEqual({ totalCount: 0 });
      }
    }
  });
});

/** For all others there are none. */
const FOR_ADMINS = ['auditEntries', 'subscribers'];

describe.each(WHO)('%s', (who) => {
  const MONTH = 'query ($id: ID) { statusPage { month(componentId: $id) { component { id } } } }';

  test('finds by its words nothing that they may not see', async () => {
    const searched = queries.filter(({ args }) =>
      args.some(({ type }) => isInputObjectType(type) && 'search' in type.getFields()),
    );
    expect(searched.map(({ name }) => name).toSorted()).toEqual(
      [...FOR_ADMINS, 'incidents', 'maintenances'].toSorted(),
    );
    for (const field of searched.filter(({ name }) => !FOR_ADMINS.includes(name))) {
      for (const search of [WORDS.signedIn, WORDS.editors]) {
        const answer = await people[who].ask(documentOf('query', field, '{ totalCount }'), { filter: { search } });
        expect(answer[field.name]).toEqual({ totalCount: KEPT_FROM[who].includes(search) ? 0 : 1 });
      }
    }
  });

  test('gets no month of a component that is not on their page', async () => {
    for (const { kind, id, word } of secrets.filter((secret) => secret.kind === 'Component')) {
      const { statusPage } = await people[who].ask(MONTH, { id: String(id) });
      const month = KEPT_FROM_THE_PAGE[who].includes(word) ? null : { component: { id: String(id) } };
      expect([kind, word, statusPage.month]).toEqual([kind, word, month]);
    }
  });
});

test('an editor finds every secret, in the lists and by id', async () => {
  const answers = await Promise.all(
    queries.filter(({ name }) => name !== 'statusPage').map((field) => everything(people.EDITOR, field)),
  );
  const found = nodesIn(answers);
  expect(secrets.map(({ kind, id }) => `${kind} ${id}`).filter((name) => !found.includes(name))).toEqual([]);
});

test('a signed-in viewer finds on the page what is for signed-in people', async () => {
  const page = queries.find(({ name }) => name === 'statusPage') as Field;
  const found = nodesIn(await everything(people.VIEWER, page));
  const theirs = secrets.filter(({ word }) => word === WORDS.signedIn).map(({ kind, id }) => `${kind} ${id}`);
  expect(theirs.filter((name) => !found.includes(name))).toEqual([]);
});

test('what only some may see colours nothing for the others', async () => {
  const statuses = await Promise.all(
    WHO.map(async (who) => {
      const { statusPage } = await people[who].ask(
        '{ statusPage { indicator groups { name status components { status } } } }',
      );
      const group = statusPage.groups.find(({ name }: { name: string }) => name === 'Everybody');
      return [who, statusPage.indicator, group.status, group.components];
    }),
  );
  expect(statuses).toEqual([
    ['ANONYMOUS', 'DEGRADED', 'OPERATIONAL', [{ status: 'OPERATIONAL' }]],
    ['VIEWER', 'MAJOR_OUTAGE', 'MAJOR_OUTAGE', [{ status: 'MAJOR_OUTAGE' }]],
    ['EDITOR', 'MAJOR_OUTAGE', 'MAJOR_OUTAGE', [{ status: 'MAJOR_OUTAGE' }]],
    ['READING_TOKEN', 'MAJOR_OUTAGE', 'MAJOR_OUTAGE', [{ status: 'MAJOR_OUTAGE' }]],
    ['WRITING_TOKEN', 'DEGRADED', 'OPERATIONAL', [{ status: 'OPERATIONAL' }]],
    ['TOKEN', 'MAJOR_OUTAGE', 'MAJOR_OUTAGE', [{ status: 'MAJOR_OUTAGE' }]],
  ]);
});

/** Every secret changes; the last change is one that everybody hears of. */
async function changeEverySecret(): Promise<void> {
  const ctx = asRole(app, 'EDITOR');
  for (const { kind, id, word } of secrets) {
    const name = `Other ${word}`;
    if (kind === 'Component') await setComponentStatus(ctx, String(id), 'PARTIAL_OUTAGE');
    else if (kind === 'ComponentGroup') await updateComponentGroup(ctx, String(id), { name });
    else if (kind === 'Incident') await updateIncident(ctx, String(id), { title: name });
    else if (kind === 'Template') await updateTemplate(ctx, String(id), { name });
    else if (kind === 'Maintenance') await moveMaintenance(ctx, String(id), 'complete', name);
    else await updateMetric(ctx, String(id), { name });
  }
  for (const { kind, id } of secrets) if (kind === 'Component') await deleteComponent(ctx, String(id));
  await aComponent(ctx, { name: 'The last change' });
}

test('what is pushed tells each no more than the page does', async () => {
  const [pageChanged] = fieldsOf(schema, 'Subscription').filter(({ name }) => name === 'pageChanged');
  const type = pageChanged && getNamedType(pageChanged.type);
  if (!pageChanged || !isObjectType(type)) throw new Error('there is no pageChanged');
  const document = documentOf('subscription', pageChanged, deepSelection(type, 4));
  const listeners = await Promise.all(
    WHO.map(async (who) => {
      const { cookie, token } = people[who];
      const payload = token === '' ? undefined : { authorization: `Bearer ${token}` };
      const socket = await LiveSocket.open(app.origin, { headers: { cookie } }, payload);
      return { who, socket, id: await socket.subscribe(document) };
    }),
  );
  await changeEverySecret();
  for (const { who, socket, id } of listeners) {
    const heard: Answer[] = [];
    while (!JSON.stringify(heard).includes('The last change')) heard.push(await socket.next(id));
    expect([who, leaksIn(heard, KEPT_FROM_THE_PAGE[who])]).toEqual([who, []]);
    if (!KEPT_FROM_THE_PAGE[who].includes(WORDS.signedIn))
      expect(JSON.stringify(heard)).toContain(`Other ${WORDS.signedIn}`);
    await socket.close();
  }
});
