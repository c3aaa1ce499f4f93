import { searchTextOf } from '@signet/domain/search';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postIncidentUpdate } from '../src/features/incidents/post-incident-update.js';
import { IncidentText } from '../src/features/incidents/incident-text.entity.js';
import { IncidentUpdate } from '../src/features/incidents/incident-update.entity.js';
import { Incident } from '../src/features/incidents/incident.entity.js';
import { updateIncidentUpdate } from '../src/features/incidents/update-incident-update.js';
import { updateIncident } from '../src/features/incidents/update-incident.js';
import { MaintenanceText } from '../src/features/maintenances/maintenance-text.entity.js';
import { MaintenanceUpdate } from '../src/features/maintenances/maintenance-update.entity.js';
import { Maintenance } from '../src/features/maintenances/maintenance.entity.js';
import { updateMaintenance } from '../src/features/maintenances/update-maintenance.js';
import { buildGraphqlSchema } from '../src/schema.js';
import type { Client } from './client.js';
import { aMaintenance, anIncident } from './factories.js';
import { startTestApp, type TestApp } from './harness.js';
import { plausibleArguments } from './plausible.js';
import { things } from './things.js';
import { briefSelection, documentOf, fieldsOf } from './schema-walk.js';

let app: TestApp;
let owner: Client;

beforeAll(async () => {
  app = await startTestApp();
  owner = await app.owner();
});
afterAll(() => app.close());

const LISTS = { incidents: 'IncidentFilter', maintenances: 'MaintenanceFilter' };
type List = keyof typeof LISTS;

const documentOfList = (list: List) =>
  `query ($filter: ${LISTS[list]}) { ${list}(first: 100, filter: $filter) { totalCount nodes { title } } }`;

async function found(list: List, search: string | null): Promise<string[]> {
  const answer = (await owner.ask(documentOfList(list), { filter: { search } }))[list];
  const titles: string[] = answer.nodes.map(({ title }: { title: string }) => title);
  expect(answer.totalCount).toBe(titles.length);
  return titles;
}

/** Titles with their first message. */
const TOLD: [string, string][] = [
  ['Störung in İstanbul', 'Der Dienst antwortet mit Fehler 503.'],
  ['Errors on the API', 'Some **requests** fail. 100% of /v2, 10 % of a_b.'],
  ['Slow café', 'A back\\slash, an exclamation! And emoji 🔥👩‍🚒.'],
  ['ΟΔΟΣ', "It's '; DROP TABLE incidents; --"],
];

/** A search, and which of them it finds. */
const SEARCHES: [string, number[]][] = [
  ['storung', [0]],
  ['STÖRUNG', [0]],
  ['Sto\u0308rung', [0]],
  ['istanbul', [0]],
  ['İSTANBUL', [0]],
  ['ISTANBUL', [0]],
  ['ıstanbul', [0]],
  ['fehler istan', [0]],
  ['istan fehler', [0]],
  ['fehler api', []],
  ['error', [1]],
  ['requests', [1]],
  ['  api  ', [1]],
  ['%', [1]],
  ['100%', [1]],
  ['1%0', []],
  ['_', [1]],
  ['a_b', [1]],
  ['a_', [1]],
  ['e_r', []],
  ['\\', [2]],
  ['back\\s', [2]],
  ['!', [2]],
  ['Cafe', [2]],
  ['🔥', [2]],
  ['👩‍🚒', [2]],
  ['🔥🔥', []],
  ['οδος', [3]],
  ["'", [3]],
  ['drop table', [3]],
  ['\u0301', []],
];

describe.each(Object.keys(LISTS) as List[])('a search of %s', (list) => {
  beforeAll(async () => {
    for (const [title, message] of TOLD) {
      if (list === 'incidents') await anIncident(app.ctx(), { title, message });
      else await aMaintenance(app.ctx(), { title, message });
    }
  });

  test.each(SEARCHES)('%j finds in title and updates what holds all its words', async (search, expected) => {
    expect((await found(list, search)).toSorted()).toEqual(expected.map((n) => TOLD[n]?.[0]).toSorted());
  });

  test('of nothing is none', async () => {
    expect(await found(list, null)).toHaveLength(TOLD.length);
  });

  test.each([
    ['', 'must not be empty'],
    ['  ', 'must not be empty'],
    ['x'.repeat(101), 'must have at most 100 characters'],
    ['a\nb', 'must be a single line'],
  ])('%j is refused', async (search, message) => {
    const { extensions } = await owner.refused(documentOfList(list), { filter: { search } });
    expect(extensions).toEqual({ code: 'BAD_USER_INPUT', fields: [{ path: 'filter.search', message }] });
  });

  test('goes with the other filters, and from page to page', async () => {
    const more = async (title: string) =>
      list === 'incidents' ? anIncident(app.ctx(), { title }) : aMaintenance(app.ctx(), { title });
    for (const title of ['Paged 1', 'Paged 2', 'Paged 3']) await more(title);
    const document = `query ($after: String, $filter: ${LISTS[list]}) {
      ${list}(first: 2, after: $after, filter: $filter) { totalCount nodes { title } pageInfo { hasNextPage endCursor } }
    }`;
    const filter = { search: 'PAGED', from: '2001-01-01T00:00:00Z' };
    const first = (await owner.ask(document, { filter }))[list];
    const last = (await owner.ask(document, { filter, after: first.pageInfo.endCursor }))[list];
    expect([first.totalCount, first.nodes.length, last.totalCount, last.nodes.length]).toEqual([3, 2, 3, 1]);
    expect(await found(list, 'x'.repeat(100))).toEqual([]);
  });
});

test('a later update is found, and a word that was taken back is not', async () => {
  const { id } = await anIncident(app.ctx(), { title: 'Told later' });
  const incident = String(id);
  await postIncidentUpdate(app.ctx(), incident, { status: 'IDENTIFIED', message: 'a xylophone', notify: true });
  expect(await found('incidents', 'xylophone later')).toEqual(['Told later']);
  const update = await app.ctx().db.findOneByOrFail(IncidentUpdate, { message: 'a xylophone' });
  await updateIncidentUpdate(app.ctx(), String(update.id), { message: 'a trumpet' });
  expect(await found('incidents', 'xylophone')).toEqual([]);
  expect(await found('incidents', 'trumpet')).toEqual(['Told later']);
});

test('another title is found, and the one before is not', async () => {
  const incident = await anIncident(app.ctx(), { title: 'Quokka one' });
  const maintenance = await aMaintenance(app.ctx(), { title: 'Quokka two' });
  await updateIncident(app.ctx(), String(incident.id), { title: 'Wombat one' });
  await updateMaintenance(app.ctx(), String(maintenance.id), { title: 'Wombat two' });
  for (const list of ['incidents', 'maintenances'] as const) expect(await found(list, 'quokka')).toEqual([]);
  expect(await found('incidents', 'wombat')).toEqual(['Wombat one']);
  expect(await found('maintenances', 'wombat')).toEqual(['Wombat two']);
});

/** What every incident and maintenance should be found by, and what it is found by. */
async function texts(): Promise<{ expected: string[]; kept: string[] }> {
  const { db } = app.ctx();
  const order = { postedAt: 'DESC', id: 'DESC' } as const;
  const expected: string[] = [];
  for (const { id, title } of await db.find(Incident, { order: { id: 'ASC' } })) {
    const updates = await db.find(IncidentUpdate, { where: { incidentId: id }, order });
    expected.push(
      `${id} ${searchTextOf(
        title,
        updates.map(({ message }) => message),
      )}`,
    );
  }
  for (const { id, title } of await db.find(Maintenance, { order: { id: 'ASC' } })) {
    const updates = await db.find(MaintenanceUpdate, { where: { maintenanceId: id }, order });
    expected.push(
      `${id} ${searchTextOf(
        title,
        updates.map(({ message }) => message),
      )}`,
    );
  }
  const ofIncidents = await db.find(IncidentText, { order: { incidentId: 'ASC' } });
  const ofMaintenances = await db.find(MaintenanceText, { order: { maintenanceId: 'ASC' } });
  const kept = [
    ...ofIncidents.map(({ incidentId, text }) => `${incidentId} ${text}`),
    ...ofMaintenances.map(({ maintenanceId, text }) => `${maintenanceId} ${text}`),
  ];
  return { expected, kept };
}

test('whatever is done to them, each is found by the words that it has', async () => {
  const mutations = fieldsOf(buildGraphqlSchema(), 'Mutation').filter(({ name }) => /incident|maintenance/i.test(name));
  expect(mutations.length).toBeGreaterThan(8);
  for (const mutation of mutations) {
    const given = plausibleArguments(mutation, await things(app.ctx()));
    const { errors } = await owner.send(documentOf('mutation', mutation, briefSelection(mutation)), given);
    expect([mutation.name, errors]).toEqual([mutation.name, undefined]);
    const { expected, kept } = await texts();
    expect([mutation.name, kept]).toEqual([mutation.name, expected]);
  }
});
