import { LIMITS } from '@signet/domain/limits';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { aComponent, aGroup } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { lastEvent, node } from '../../../test/records.js';
import { BaseStatusChange } from '../timelines/base-status-change.entity.js';
import { Component } from './component.entity.js';
import { createComponent } from './create-component.js';
import { setComponentStatus } from './set-component-status.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const read = ({ id }: { id: number }) => app.ctx().db.findOneByOrFail(Component, { id });
const baseStatuses = ({ id }: { id: number }) =>
  app.ctx().db.find(BaseStatusChange, { where: { componentId: id }, order: { id: 'ASC' } });

describe('creating', () => {
  test('keeps what was given, trimmed, and leaves empty what was not', async () => {
    const full = await createComponent(app.ctx(), {
      name: '  API  ',
      description: 'For **integrators**',
      link: 'https://signet.example/api',
      status: 'DEGRADED_PERFORMANCE',
      enabled: true,
      tags: [' eu ', 'Ü 🦊'],
    });
    expect(await read(full)).toMatchObject({
      name: 'API',
      description: 'For **integrators**',
      link: 'https://signet.example/api',
      groupId: null,
      baseStatus: 'DEGRADED_PERFORMANCE',
      tags: ['eu', 'Ü 🦊'],
    });
    const bare = await createComponent(app.ctx(), { name: 'Bare', status: 'OPERATIONAL', enabled: true });
    expect(await read(bare)).toMatchObject({ description: null, link: null, groupId: null, tags: [] });
  });

  test('puts it last in its group, and tells of both', async () => {
    const group = await aGroup(app.ctx());
    const first = await aComponent(app.ctx(), { groupId: String(group.id) });
    const second = await aComponent(app.ctx(), { groupId: String(group.id) });
    expect([first.position, second.position]).toEqual([1, 2]);
    const { type, consequences } = await lastEvent(app);
    expect(type).toBe('component.created');
    expect(consequences.PUBLIC.changed).toEqual([node('Component', second), node('ComponentGroup', group)]);
  });

  test('a disabled one is no event', async () => {
    const before = await lastEvent(app);
    await aComponent(app.ctx(), { enabled: false });
    expect((await lastEvent(app)).id).toBe(before.id);
  });

  test('names of the most characters are kept whole, of whichever script', async () => {
    const name = '🦊'.repeat(LIMITS.name);
    expect((await read(await aComponent(app.ctx(), { name }))).name).toBe(name);
    await expect(aComponent(app.ctx(), { name: `${name}!` })).rejects.toMatchObject({
      fields: [{ path: 'input.name' }],
    });
  });

  test.each([
    [{ name: 'Two\nlines' }, 'input.name'],
    [{ link: 'javascript:alert(1)' }, 'input.link'],
    [{ link: 'ftp://signet.example' }, 'input.link'],
    [{ tags: ['eu', 'EU'] }, 'input.tags'],
    [{ tags: Array.from({ length: 21 }, (_, n) => `tag ${n}`) }, 'input.tags'],
    [{ groupId: '987654' }, 'input.groupId'],
  ])('refuses %j', async (input, path) => {
    await expect(aComponent(app.ctx(), input)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  });
});

test('a page has at most 500 components', async () => {
  const full = await startTestApp();
  onTestFinished(() => full.close());
  const now = new Date();
  const rows = Array.from({ length: LIMITS.components - 1 }, (_, n) => ({
    name: `Component ${n}`,
    description: null,
    link: null,
    groupId: null,
    position: n + 1,
    enabled: true,
    baseStatus: 'OPERATIONAL' as const,
    tags: [],
    createdAt: now,
    updatedAt: now,
  }));
  await full.services.database.transaction((tx) => tx.insert(Component, rows));
  await aComponent(full.ctx());
  await expect(aComponent(full.ctx())).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await full.ctx().db.count(Component)).toBe(LIMITS.components);
});

describe('setting the base status', () => {
  test('is written down with who and why', async () => {
    const component = await aComponent(app.ctx());
    const set = await setComponentStatus(app.ctx(), String(component.id), 'PARTIAL_OUTAGE', ' A disk is full ');
    expect(set).toEqual(await read(component));
    expect(set.updatedAt > component.updatedAt).toBe(true);
    expect(await baseStatuses(component)).toMatchObject([
      { status: 'OPERATIONAL', reason: null, actor: 'person:1' },
      { status: 'PARTIAL_OUTAGE', reason: 'A disk is full', actor: 'person:1' },
    ]);
    expect((await lastEvent(app)).type).toBe('component.status');
  });

  test('to what it is already changes nothing', async () => {
    const component = await aComponent(app.ctx(), { status: 'MAJOR_OUTAGE' });
    const event = await lastEvent(app);
    await setComponentStatus(app.ctx(), String(component.id), 'MAJOR_OUTAGE');
    expect(await read(component)).toEqual(component);
    expect(await baseStatuses(component)).toHaveLength(1);
    expect((await lastEvent(app)).id).toBe(event.id);
  });

  test.each(['987654', '0', 'x', '-1', '99999999999999'])('of %s, which is nothing, is refused', async (id) => {
    await expect(setComponentStatus(app.ctx(), id, 'UNKNOWN')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
