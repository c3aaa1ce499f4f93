import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { aComponent, aGroup } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents, lastEvent, node } from '../../../test/records.js';
import { arrangeComponents } from './arrange-components.js';
import type { Component } from './component.entity.js';
import type { ComponentGroup } from './component-group.entity.js';

let app: TestApp;
let [web, data]: ComponentGroup[] = [];
let [site, cdn, db]: Component[] = [];

const idOf = (it: { id: number } | undefined) => String(it?.id);

beforeEach(async () => {
  app = await startTestApp();
  onTestFinished(() => app.close());
  [web, data] = [await aGroup(app.ctx(), { name: 'Web' }), await aGroup(app.ctx(), { name: 'Data' })];
  site = await aComponent(app.ctx(), { name: 'Site', groupId: idOf(web) });
  cdn = await aComponent(app.ctx(), { name: 'CDN', groupId: idOf(web) });
  db = await aComponent(app.ctx(), { name: 'DB' });
});

type Arrangement = [group: ComponentGroup | undefined, ...components: (Component | undefined)[]];
const arrange = (groups: Arrangement[], ungrouped: (Component | undefined)[]) =>
  arrangeComponents(
    app.ctx(),
    groups.map(([group, ...components]) => ({ groupId: idOf(group), componentIds: components.map(idOf) })),
    ungrouped.map(idOf),
  );

async function page() {
  const { statusPage } = await app
    .anonymous()
    .ask('{ statusPage { groups { name components { name } } components { name } } }');
  const names = (nodes: { name: string }[]) => nodes.map(({ name }) => name);
  return {
    groups: statusPage.groups.map((group: { name: string; components: { name: string }[] }) => [
      group.name,
      ...names(group.components),
    ]),
    ungrouped: names(statusPage.components),
  };
}

test('the page follows the whole new order in one event', async () => {
  const groups = await arrange([[data, db, site], [web]], [cdn]);
  expect(groups.map(({ name }) => name)).toEqual(['Data', 'Web']);
  expect(await page()).toEqual({ groups: [['Data', 'DB', 'Site'], ['Web']], ungrouped: ['CDN'] });
  const { type, consequences } = await lastEvent(app);
  expect(type).toBe('components.arranged');
  expect(new Set(consequences.PUBLIC.changed.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(5);
});

test('components change places within their group', async () => {
  await arrange([[web, cdn, site], [data]], [db]);
  expect((await page()).groups).toEqual([['Web', 'CDN', 'Site'], ['Data']]);
});

test('the order that is there already is no event', async () => {
  const before = await contents(app);
  await arrange([[web, site, cdn], [data]], [db]);
  expect(await contents(app)).toEqual(before);
});

test('a component that is put into a hidden group is gone for everybody else', async () => {
  const hidden = await aGroup(app.ctx(), { visibility: 'HIDDEN' });
  await arrange([[web, site, cdn], [data], [hidden, db]], []);
  expect((await lastEvent(app)).consequences.PUBLIC).toEqual({
    changed: [],
    removed: [node('Component', db as Component)],
  });
});

test('a disabled component that moves is no event', async () => {
  const off = await aComponent(app.ctx(), { enabled: false });
  const before = await lastEvent(app);
  await arrange(
    [
      [web, site, cdn],
      [data, off],
    ],
    [db],
  );
  expect((await lastEvent(app)).id).toBe(before.id);
});

test('every id must be known, named once, and none left out; each problem has its path', async () => {
  const before = await contents(app);
  const unknown = { id: 987_654 } as Component & ComponentGroup;
  const cases: [Arrangement[], (Component | undefined)[], string[]][] = [
    [[[web, site, unknown, cdn], [data]], [db], ['groups[0].componentIds[1]']],
    [[[web, site, cdn], [unknown]], [db], ['groups[1].groupId', 'groups']],
    [
      [
        [web, site, cdn],
        [data, site],
      ],
      [db],
      ['groups[1].componentIds[0]'],
    ],
    [[[web, site, cdn], [data]], [db, cdn], ['ungrouped[1]']],
    [[[web, site, cdn], [web], [data]], [db], ['groups[1].groupId']],
    [[[web, site, cdn]], [db], ['groups']],
    [[[web, site], [data]], [db], ['ungrouped']],
    [[], [], ['groups', 'ungrouped']],
  ];
  for (const [groups, ungrouped, paths] of cases) {
    const refused = arrange(groups, ungrouped);
    await expect(refused).rejects.toMatchObject({ code: 'BAD_USER_INPUT', fields: paths.map((path) => ({ path })) });
  }
  expect(await contents(app)).toEqual(before);
});
