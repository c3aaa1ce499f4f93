import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComponent, aGroup } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { lastEvent, node } from '../../../test/records.js';
import { ComponentGroup } from './component-group.entity.js';
import { Component } from './component.entity.js';
import { deleteComponentGroup } from './delete-component-group.js';
import { updateComponentGroup } from './update-component-group.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const idOf = ({ id }: { id: number }) => String(id);
const groupsSeenByAll = async () =>
  (await app.anonymous().ask('{ statusPage { groups { name status components { name } } } }'))['statusPage'].groups;

test('a new group comes last', async () => {
  const [first, second] = [await aGroup(app.ctx()), await aGroup(app.ctx(), { collapse: 'COLLAPSED' })];
  expect(second.position).toBe(first.position + 1);
  expect(await lastEvent(app)).toMatchObject({ type: 'group.created' });
});

test('a value sets, an absent field leaves; null is refused', async () => {
  const group = await aGroup(app.ctx(), { name: 'Old', collapse: 'COLLAPSED' });
  const updated = await updateComponentGroup(app.ctx(), idOf(group), { name: ' New ' });
  expect(updated).toMatchObject({ name: 'New', collapse: 'COLLAPSED', visibility: 'PUBLIC' });
  expect(await app.ctx().db.findOneBy(ComponentGroup, { id: group.id })).toEqual(updated);
  const cleared = updateComponentGroup(app.ctx(), idOf(group), { name: null });
  await expect(cleared).rejects.toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.name' }] });
});

test('hiding a group takes its components from the page, showing it brings them back', async () => {
  const group = await aGroup(app.ctx(), { name: 'Payments' });
  await aComponent(app.ctx(), { name: 'Cards', groupId: idOf(group), status: 'PARTIAL_OUTAGE' });
  const shown = { name: 'Payments', status: 'PARTIAL_OUTAGE', components: [{ name: 'Cards' }] };
  expect(await groupsSeenByAll()).toContainEqual(shown);
  await updateComponentGroup(app.ctx(), idOf(group), { visibility: 'HIDDEN' });
  expect(JSON.stringify(await groupsSeenByAll())).not.toMatch(/Payments|Cards/);
  await updateComponentGroup(app.ctx(), idOf(group), { visibility: 'PUBLIC' });
  expect(await groupsSeenByAll()).toContainEqual(shown);
});

test('a group is as bad as the worst of its components', async () => {
  const group = await aGroup(app.ctx(), { name: 'Mixed' });
  for (const status of ['OPERATIONAL', 'DEGRADED_PERFORMANCE', 'UNKNOWN'] as const) {
    await aComponent(app.ctx(), { groupId: idOf(group), status });
  }
  await aComponent(app.ctx(), { groupId: idOf(group), status: 'MAJOR_OUTAGE', enabled: false });
  expect(await groupsSeenByAll()).toContainEqual(
    expect.objectContaining({ name: 'Mixed', status: 'DEGRADED_PERFORMANCE' }),
  );
});

test('of a deleted group the components stay, ungrouped, behind those that are', async () => {
  const alone = await aComponent(app.ctx());
  const group = await aGroup(app.ctx());
  const [one, two] = [
    await aComponent(app.ctx(), { groupId: idOf(group) }),
    await aComponent(app.ctx(), { groupId: idOf(group) }),
  ];
  expect(await deleteComponentGroup(app.ctx(), idOf(group))).toBe(idOf(group));
  const left = await app
    .ctx()
    .db.find(Component, { where: [{ id: one.id }, { id: two.id }], order: { position: 'ASC' } });
  expect(left.map(({ id, groupId, position }) => [id, groupId, position])).toEqual([
    [one.id, null, alone.position + 1],
    [two.id, null, alone.position + 2],
  ]);
  const { consequences } = await lastEvent(app);
  expect(consequences.PUBLIC).toEqual({
    changed: [node('Component', one), node('Component', two)],
    removed: [node('ComponentGroup', group)],
  });
});

test('a hidden group that is deleted makes its components public', async () => {
  const group = await aGroup(app.ctx(), { visibility: 'HIDDEN' });
  const component = await aComponent(app.ctx(), { groupId: idOf(group) });
  await deleteComponentGroup(app.ctx(), idOf(group));
  expect((await lastEvent(app)).consequences.PUBLIC).toEqual({ changed: [node('Component', component)], removed: [] });
});

test('what is not there is neither changed nor deleted', async () => {
  await expect(updateComponentGroup(app.ctx(), '987654', { name: 'N' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(deleteComponentGroup(app.ctx(), 'x')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
