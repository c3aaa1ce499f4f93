import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aComponent, aGroup, aMaintenance, anIncident } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents, lastEvent, node } from '../../../test/records.js';
import { IncidentImpact } from '../incidents/incident-impact.entity.js';
import { StatusInterval } from '../timelines/status-interval.entity.js';
import { Component } from './component.entity.js';
import { deleteComponent } from './delete-component.js';
import { updateComponent } from './update-component.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const update = ({ id }: { id: number }, input: Parameters<typeof updateComponent>[2]) =>
  updateComponent(app.ctx(), String(id), input);
const read = ({ id }: { id: number }) => app.ctx().db.findOneBy(Component, { id });
const idOf = ({ id }: { id: number }) => String(id);

describe('updating', () => {
  test('a value sets, an absent field leaves, null clears', async () => {
    const group = await aGroup(app.ctx());
    const given = { description: 'Old', link: 'https://signet.example', groupId: idOf(group), tags: ['eu'] };
    const component = await aComponent(app.ctx(), given);

    await update(component, { name: 'New' });
    expect(await read(component)).toMatchObject({ ...given, groupId: group.id, name: 'New' });
    await update(component, { description: null, link: null, groupId: null, tags: null });
    expect(await read(component)).toMatchObject({
      name: 'New',
      description: null,
      link: null,
      groupId: null,
      tags: [],
    });
  });

  test('what it gives back is what is stored, changed later than before', async () => {
    const component = await aComponent(app.ctx());
    const once = await update(component, { name: 'Once' });
    const twice = await update(component, { name: 'Twice' });
    expect(twice).toEqual(await read(component));
    expect([once.updatedAt > component.updatedAt, twice.updatedAt > once.updatedAt]).toEqual([true, true]);
  });

  test('a component that moves becomes the last of its new group; both groups are told of', async () => {
    const [from, to] = [await aGroup(app.ctx()), await aGroup(app.ctx())];
    await aComponent(app.ctx(), { groupId: idOf(to) });
    const component = await aComponent(app.ctx(), { groupId: idOf(from) });
    const moved = await update(component, { groupId: idOf(to) });
    expect(moved).toMatchObject({ groupId: to.id, position: 2 });
    const { changed } = (await lastEvent(app)).consequences.PUBLIC;
    expect(changed).toEqual([node('Component', component), node('ComponentGroup', from), node('ComponentGroup', to)]);
  });

  test('a component that moves out of sight is gone for those who may not see it', async () => {
    const [open, closed] = [await aGroup(app.ctx()), await aGroup(app.ctx(), { visibility: 'AUTHENTICATED' })];
    const component = await aComponent(app.ctx(), { groupId: idOf(open) });
    await update(component, { groupId: idOf(closed) });
    const { PUBLIC, SIGNED_IN } = (await lastEvent(app)).consequences;
    expect(PUBLIC).toEqual({ changed: [node('ComponentGroup', open)], removed: [node('Component', component)] });
    expect(SIGNED_IN.removed).toEqual([]);
    expect(SIGNED_IN.changed).toContainEqual(node('Component', component));
  });

  test('a component that is disabled is gone, and comes back whole', async () => {
    const component = await aComponent(app.ctx());
    await update(component, { enabled: false });
    const { consequences } = await lastEvent(app);
    expect(consequences.PUBLIC).toEqual({ changed: [], removed: [node('Component', component)] });
    expect(consequences.SIGNED_IN).toEqual(consequences.PUBLIC);
    await update(component, { enabled: true });
    expect((await lastEvent(app)).consequences.PUBLIC).toEqual({
      changed: [node('Component', component)],
      removed: [],
    });
  });

  test('a disabled component counts nowhere', async () => {
    const visitor = app.anonymous();
    const component = await aComponent(app.ctx(), { name: 'Broken', status: 'MAJOR_OUTAGE' });
    const page = async () => (await visitor.ask('{ statusPage { headline components { id } } }'))['statusPage'];
    expect((await page()).headline).toContain('Broken');
    await update(component, { enabled: false });
    const { headline, components } = await page();
    expect(headline).toBe('All systems operational');
    expect(components).not.toContainEqual({ id: idOf(component) });
  });

  test('a disabled component that moves is no event', async () => {
    const [from, to] = [await aGroup(app.ctx()), await aGroup(app.ctx())];
    const component = await aComponent(app.ctx(), { groupId: idOf(from), enabled: false });
    const before = await lastEvent(app);
    expect(await update(component, { groupId: idOf(to) })).toMatchObject({ groupId: to.id });
    expect((await lastEvent(app)).id).toBe(before.id);
  });

  test('is refused if somebody else was faster', async () => {
    const seen = await aComponent(app.ctx());
    const changed = await update(seen, { name: 'By somebody else', ifUnchangedSince: seen.updatedAt });
    const before = await contents(app);
    const late = update(seen, { name: 'By me', ifUnchangedSince: seen.updatedAt });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await contents(app)).toEqual(before);
    await update(seen, { name: 'By me', ifUnchangedSince: changed.updatedAt });
  });

  test('of two at once who saw the same, one is refused', async () => {
    const { id, updatedAt: ifUnchangedSince } = await aComponent(app.ctx());
    const outcomes = await Promise.allSettled(
      ['One', 'Two', 'Three'].map((name) => update({ id }, { name, ifUnchangedSince })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });
});

describe('deleting', () => {
  test('takes along its history and its impacts, and the incident lives on', async () => {
    const group = await aGroup(app.ctx());
    const component = await aComponent(app.ctx(), { groupId: idOf(group) });
    const impacts = [{ componentId: idOf(component), status: 'MAJOR_OUTAGE' as const }];
    const incident = await anIncident(app.ctx(), { impacts });
    const maintenance = await aMaintenance(app.ctx(), { components: impacts });

    expect(await deleteComponent(app.ctx(), idOf(component))).toBe(idOf(component));

    expect(await read(component)).toBeNull();
    const { db } = app.ctx();
    expect(await db.countBy(IncidentImpact, { componentId: component.id })).toBe(0);
    expect(await db.countBy(StatusInterval, { componentId: component.id })).toBe(0);
    const { changed, removed } = (await lastEvent(app)).consequences.PUBLIC;
    expect(removed).toEqual([node('Component', component)]);
    expect(changed).toEqual(
      expect.arrayContaining([
        node('ComponentGroup', group),
        node('Incident', incident),
        node('Maintenance', maintenance),
      ]),
    );
    const open = await app
      .anonymous()
      .ask('query ($id: ID!) { incident(id: $id) { impacts { status } updates { impacts { status } } } }', {
        id: idOf(incident),
      });
    expect(open['incident']).toEqual({ impacts: [], updates: [{ impacts: [] }] });
  });

  test('of a component that the public did not see, the public is not told', async () => {
    const closed = await aGroup(app.ctx(), { visibility: 'AUTHENTICATED' });
    const component = await aComponent(app.ctx(), { groupId: idOf(closed) });
    await deleteComponent(app.ctx(), idOf(component));
    const { publicRevision, consequences } = await lastEvent(app);
    expect(publicRevision).toBeNull();
    expect(consequences.SIGNED_IN.removed).toEqual([node('Component', component)]);
  });
});
