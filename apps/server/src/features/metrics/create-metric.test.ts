import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { ANONYMOUS, viewerOf, type Actor } from '../../core/actor.js';
import { createContext } from '../../core/context.js';
import { PageEvent } from '../../core/events/event.entity.js';
import { createMetric } from './create-metric.js';
import type { CreateMetricInput } from './metric.inputs.js';
import { allMetrics, findMetric } from './metric.queries.js';

let app: TestApp;
const now = new Date('2026-11-22T18:31:07.123Z');
const VIEWER: Actor = { kind: 'person', id: 2, role: 'VIEWER', sessionId: 0 };
const as = (actor: Actor) => createContext(app.services, actor);

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
});
afterAll(() => app.close());

const input: CreateMetricInput = {
  name: 'Response time',
  suffix: 'ms',
  calculation: 'AVERAGE',
  places: 2,
  defaultRange: 'DAY',
  displayChart: true,
  visibility: 'PUBLIC',
  worseWhen: 'HIGHER',
};

const lastEvent = async () => (await app.ctx().db.find(PageEvent, { order: { id: 'DESC' }, take: 1 }))[0];

test('a metric comes last on the page, and everybody is told', async () => {
  const editor = app.ctx();
  const first = await createMetric(editor, { ...input, name: '  Response time ', description: 'Of the API' });
  const second = await createMetric(editor, { ...input, name: 'Orders' });
  expect(first).toMatchObject({ name: 'Response time', description: 'Of the API', latestValue: null });
  expect(first.createdAt).toEqual(now);
  const anonymous = as(ANONYMOUS);
  const shown = await allMetrics(anonymous.db, viewerOf(anonymous.actor));
  expect(shown.map(({ id }) => id)).toEqual([first.id, second.id]);
  const told = { changed: [{ kind: 'Metric', id: second.id }], removed: [] };
  expect(await lastEvent()).toMatchObject({ type: 'metric.created', consequences: { PUBLIC: told, SIGNED_IN: told } });
});

test.each([
  ['PUBLIC', ['ANONYMOUS', 'VIEWER', 'EDITOR']],
  ['AUTHENTICATED', ['VIEWER', 'EDITOR']],
  ['HIDDEN', ['EDITOR']],
] as const)('a metric that is %s is there for %s only', async (visibility, expected) => {
  const { id } = await createMetric(app.ctx(), { ...input, visibility });
  const found: string[] = [];
  for (const [who, ctx] of [
    ['ANONYMOUS', as(ANONYMOUS)],
    ['VIEWER', as(VIEWER)],
    ['EDITOR', app.ctx()],
  ] as const) {
    const [byId, listed] = [
      await findMetric(ctx, viewerOf(ctx.actor), String(id)),
      await allMetrics(ctx.db, viewerOf(ctx.actor)),
    ];
    expect(listed.some((metric) => metric.id === id)).toBe(byId !== null);
    if (byId) found.push(who);
  }
  expect(found).toEqual(expected);
});

test('a hidden metric is no event', async () => {
  const before = await lastEvent();
  await createMetric(app.ctx(), { ...input, visibility: 'HIDDEN' });
  expect((await lastEvent())?.id).toBe(before?.id);
});

test.each<[string, Partial<CreateMetricInput>]>([
  ['input.name', { name: ' ' }],
  ['input.suffix', { suffix: 'x'.repeat(21) }],
  ['input.places', { places: 7 }],
  ['input.places', { places: -1 }],
  ['input.description', { description: 'x'.repeat(2_001) }],
])('a wrong %s is refused', async (path, wrong) => {
  const creating = createMetric(app.ctx(), { ...input, ...wrong });
  await expect(creating).rejects.toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
});

test('refused to whoever may not edit', async () => {
  await expect(createMetric(as(ANONYMOUS), input)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await expect(createMetric(as(VIEWER), input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
