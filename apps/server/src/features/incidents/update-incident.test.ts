import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aComponent, aPerson, anIncident } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import type { Client } from '../../../test/client.js';
import { contents, lastEvent, node } from '../../../test/records.js';
import { deleteIncident } from './delete-incident.js';
import { deleteIncidentUpdate } from './delete-incident-update.js';
import { IncidentUpdate } from './incident-update.entity.js';
import { Incident } from './incident.entity.js';
import { postIncidentUpdate } from './post-incident-update.js';
import { updateIncidentUpdate } from './update-incident-update.js';
import { updateIncident } from './update-incident.js';

let app: TestApp;
let viewer: Client;
let now = new Date('2026-11-22T18:31:07.123Z');
const MINUTE = 60_000;
const ago = (minutes: number) => new Date(now.getTime() - minutes * MINUTE);
const idOf = (it: { id: number } | undefined) => String(it?.id);

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
  viewer = await aPerson(app, 'VIEWER');
});
beforeEach(() => {
  now = new Date('2026-11-22T18:31:07.123Z');
});
afterAll(() => app.close());

const update = (incident: Incident, input: Parameters<typeof updateIncident>[2]) =>
  updateIncident(app.ctx(), idOf(incident), input);
const updatesOf = ({ id }: Incident) =>
  app.ctx().db.find(IncidentUpdate, { where: { incidentId: id }, order: { postedAt: 'ASC', id: 'ASC' } });
const read = ({ id }: Incident) => app.ctx().db.findOneBy(Incident, { id });

/** An open incident of an hour ago, identified half an hour ago. */
async function anIdentifiedIncident(input: Parameters<typeof anIncident>[1] = {}) {
  const incident = await anIncident(app.ctx(), { startedAt: ago(60), ...input });
  const given = { status: 'IDENTIFIED' as const, message: 'Found it.', postedAt: ago(30), notify: true };
  return postIncidentUpdate(app.ctx(), idOf(incident), given);
}

describe('an incident', () => {
  test('takes what is given, leaves what is absent, clears what is null', async () => {
    const incident = await anIncident(app.ctx(), { title: 'Old', nextUpdateBy: ago(-30) });
    await update(incident, { title: 'New', postmortem: '# What we learned' });
    expect(await read(incident)).toMatchObject({
      title: 'New',
      postmortem: '# What we learned',
      nextUpdateBy: ago(-30),
    });
    const cleared = await update(incident, { postmortem: null, nextUpdateBy: null });
    expect(cleared).toEqual(await read(incident));
    expect(cleared).toMatchObject({ title: 'New', postmortem: null, nextUpdateBy: null });
    expect(await lastEvent(app)).toMatchObject({ type: 'incident.edited', notify: false });
  });

  test('keeps when its postmortem was published through every edit, until there is none', async () => {
    const incident = await anIncident(app.ctx());
    const at = async () => (await read(incident))?.postmortemPublishedAt;
    expect(await at()).toBeNull();
    await update(incident, { postmortem: 'First' });
    expect(await at()).toEqual(new Date('2026-11-22T18:31:07.123Z'));
    now = new Date('2026-11-23T09:00:00.000Z');
    await update(incident, { postmortem: 'Second' });
    await update(incident, { title: 'Other' });
    expect(await at()).toEqual(new Date('2026-11-22T18:31:07.123Z'));
    await update(incident, { postmortem: null });
    expect(await at()).toBeNull();
    await update(incident, { postmortem: 'Third' });
    expect(await at()).toEqual(now);
  });

  test('tells the worst that it did to each component, and as few updates as are asked for', async () => {
    const [api, web] = [await aComponent(app.ctx(), { name: 'API' }), await aComponent(app.ctx(), { name: 'Web' })];
    const on = (it: { id: number }, status: 'MAJOR_OUTAGE' | 'DEGRADED_PERFORMANCE') => [
      { componentId: idOf(it), status },
    ];
    const incident = await anIdentifiedIncident({ impacts: on(api, 'DEGRADED_PERFORMANCE') });
    const post = (status: 'IDENTIFIED' | 'RESOLVED', impacts: ReturnType<typeof on>) =>
      postIncidentUpdate(app.ctx(), idOf(incident), { status, message: status, impacts, notify: true });
    await post('IDENTIFIED', on(web, 'MAJOR_OUTAGE'));
    await post('RESOLVED', []);
    const document = `query ($id: ID!, $first: Int) { incident(id: $id) {
      impacts { status } worstImpacts { status component { name } } updates(first: $first) { message }
    } }`;
    const asked = await viewer.ask(document, { id: idOf(incident), first: 1 });
    expect(asked['incident']).toEqual({
      impacts: [],
      worstImpacts: [
        { status: 'MAJOR_OUTAGE', component: { name: 'Web' } },
        { status: 'DEGRADED_PERFORMANCE', component: { name: 'API' } },
      ],
      updates: [{ message: 'RESOLVED' }],
    });
    expect((await viewer.ask(document, { id: idOf(incident) }))['incident'].updates).toHaveLength(4);
    for (const first of [0, 101]) {
      const { extensions } = await viewer.refused(document, { id: idOf(incident), first });
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'first' }] });
    }
  });

  test('that starts at another time takes its first update along, and no other', async () => {
    const incident = await anIdentifiedIncident();
    await update(incident, { startedAt: ago(90) });
    expect((await updatesOf(incident)).map(({ postedAt }) => postedAt)).toEqual([ago(90), ago(30)]);
    await update(incident, { startedAt: ago(45) });
    expect((await updatesOf(incident)).map(({ postedAt }) => postedAt)).toEqual([ago(45), ago(30)]);
  });

  test.each([29, -1])('cannot start %s minutes ago: after its next update, or in the future', async (minutes) => {
    const incident = await anIdentifiedIncident();
    const before = await contents(app);
    const moved = update(incident, { startedAt: ago(minutes) });
    await expect(moved).rejects.toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.startedAt' }] });
    expect(await contents(app)).toEqual(before);
  });

  test('that is resolved promises no update', async () => {
    const incident = await anIncident(app.ctx(), { status: 'RESOLVED' });
    await expect(update(incident, { nextUpdateBy: ago(-30) })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('is not changed if somebody else was faster', async () => {
    const incident = await anIncident(app.ctx());
    await update(incident, { pinned: true, ifUnchangedSince: incident.updatedAt });
    const late = update(incident, { pinned: false, ifUnchangedSince: incident.updatedAt });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await read(incident)).toMatchObject({ pinned: true });
  });

  test('colours its components for those who may see it, and when that changes, for those', async () => {
    const api = await aComponent(app.ctx());
    const impacts = [{ componentId: idOf(api), status: 'MAJOR_OUTAGE' as const }];
    const incident = await anIncident(app.ctx(), { visibility: 'HIDDEN', impacts });
    const statuses = async () => {
      const ask = 'query ($id: ID!) { component(id: $id) { status } }';
      const answers = [await app.anonymous().ask(ask, { id: idOf(api) }), await viewer.ask(ask, { id: idOf(api) })];
      return answers.map(({ component }) => component.status);
    };
    expect(await statuses()).toEqual(['OPERATIONAL', 'OPERATIONAL']);
    await update(incident, { visibility: 'AUTHENTICATED' });
    expect(await statuses()).toEqual(['OPERATIONAL', 'MAJOR_OUTAGE']);
    expect((await lastEvent(app)).publicRevision).toBeNull();
    await update(incident, { visibility: 'PUBLIC' });
    expect(await statuses()).toEqual(['MAJOR_OUTAGE', 'MAJOR_OUTAGE']);
    expect((await lastEvent(app)).consequences.PUBLIC.changed).toContainEqual(node('Component', api));
    await update(incident, { visibility: 'HIDDEN' });
    expect(await statuses()).toEqual(['OPERATIONAL', 'OPERATIONAL']);
    expect((await lastEvent(app)).consequences.PUBLIC).toEqual({
      changed: [node('Component', api)],
      removed: [node('Incident', incident)],
    });
  });

  test('that is deleted takes along its updates, and its components recover', async () => {
    const api = await aComponent(app.ctx());
    const incident = await anIncident(app.ctx(), { impacts: [{ componentId: idOf(api), status: 'MAJOR_OUTAGE' }] });
    expect(await deleteIncident(app.ctx(), idOf(incident))).toBe(idOf(incident));
    expect([await read(incident), await updatesOf(incident)]).toEqual([null, []]);
    expect((await lastEvent(app)).consequences.PUBLIC).toEqual({
      changed: [node('Component', api)],
      removed: [node('Incident', incident)],
    });
    await expect(deleteIncident(app.ctx(), idOf(incident))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an update that was posted', () => {
  test('is changed in place, and says when', async () => {
    const incident = await anIdentifiedIncident();
    const [first, second] = await updatesOf(incident);
    now = ago(-1);
    await updateIncidentUpdate(app.ctx(), idOf(second), { message: 'Found it!' });
    expect(await updatesOf(incident)).toEqual([first, { ...second, message: 'Found it!', editedAt: now }]);
  });

  test('gives the incident its status if it is the newest, also by being moved there', async () => {
    const incident = await anIdentifiedIncident();
    const [first, second] = await updatesOf(incident);
    expect(await updateIncidentUpdate(app.ctx(), idOf(second), { status: 'RESOLVED' })).toMatchObject({
      status: 'RESOLVED',
      resolvedAt: ago(30),
    });
    const reopened = await updateIncidentUpdate(app.ctx(), idOf(first), { postedAt: ago(10) });
    expect(reopened).toMatchObject({ status: 'INVESTIGATING', resolvedAt: null });
  });

  test('changes other components than before', async () => {
    const [api, cdn] = [await aComponent(app.ctx()), await aComponent(app.ctx())];
    const incident = await anIncident(app.ctx(), { impacts: [{ componentId: idOf(api), status: 'MAJOR_OUTAGE' }] });
    const [first] = await updatesOf(incident);
    await updateIncidentUpdate(app.ctx(), idOf(first), {
      impacts: [{ componentId: idOf(cdn), status: 'PARTIAL_OUTAGE' }],
    });
    const { changed } = (await lastEvent(app)).consequences.PUBLIC;
    expect(changed).toEqual(
      expect.arrayContaining([node('Component', api), node('Component', cdn), node('Incident', incident)]),
    );
    const { components } = await app.anonymous().ask('{ components(first: 100) { nodes { id status } } }');
    expect(components.nodes).toEqual(
      expect.arrayContaining([
        { id: idOf(api), status: 'OPERATIONAL' },
        { id: idOf(cdn), status: 'PARTIAL_OUTAGE' },
      ]),
    );
  });

  test('that stays as it was is no event', async () => {
    const incident = await anIdentifiedIncident();
    const [, second] = await updatesOf(incident);
    const before = await contents(app);
    await updateIncidentUpdate(app.ctx(), idOf(second), { message: 'Found it.', impacts: [], postedAt: ago(30) });
    expect(await contents(app)).toEqual(before);
  });

  test('is not moved before the incident’s start or into the future', async () => {
    const [, second] = await updatesOf(await anIdentifiedIncident());
    for (const postedAt of [ago(61), ago(-1)]) {
      const moved = updateIncidentUpdate(app.ctx(), idOf(second), { postedAt });
      await expect(moved).rejects.toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.postedAt' }] });
    }
  });

  test('is not changed if somebody else was faster', async () => {
    const incident = await anIdentifiedIncident();
    const [first, second] = await updatesOf(incident);
    const input = { message: 'Mine', ifUnchangedSince: incident.updatedAt };
    await updateIncidentUpdate(app.ctx(), idOf(first), input);
    await expect(updateIncidentUpdate(app.ctx(), idOf(second), input)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('is deleted, and the incident is what is left of it; the last one stays', async () => {
    const incident = await anIdentifiedIncident();
    const [first, second] = await updatesOf(incident);
    expect(await deleteIncidentUpdate(app.ctx(), idOf(second))).toMatchObject({ status: 'INVESTIGATING' });
    const before = await contents(app);
    await expect(deleteIncidentUpdate(app.ctx(), idOf(first))).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(deleteIncidentUpdate(app.ctx(), idOf(second))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await contents(app)).toEqual(before);
  });
});
