import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { ANONYMOUS, type Actor } from '../../core/actor.js';
import { createContext } from '../../core/context.js';
import { PageEvent } from '../../core/events/event.entity.js';
import { createMetric } from './create-metric.js';
import { Metric } from './metric.entity.js';
import type { CreateMetricInput } from './metric.inputs.js';
import { updateMetric } from './update-metric.js';

let app: TestApp;
const VIEWER: Actor = { kind: 'person', id: 2, role: 'VIEWER', sessionId: 0 };
const as = (actor: Actor) => createContext(app.services, actor);

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function newMetric(more: Partial<CreateMetricInput> = {}): Promise<string> {
  const { id } = await createMetric(app.ctx(), {
    name: 'Response time',
    suffix: 'ms',
    description: 'Of the API',
    calculation: 'AVERAGE',
    places: 2,
    defaultRange: 'DAY',
    displayChart: true,
    visibility: 'PUBLIC',
    worseWhen: 'HIGHER',
    ...more,
  });
  return String(id);
}

const update = (id: string, input: Parameters<typeof updateMetric>[2]) => updateMetric(app.ctx(), id, input);
const read = (id: string) => app.ctx().db.findOneByOrFail(Metric, { id: Number(id) });
const lastEvent = async () => (await app.ctx().db.find(PageEvent, { order: { id: 'DESC' }, take: 1 }))[0];

test('a value sets, an absent field leaves, null clears', async () => {
  const id = await newMetric();
  await update(id, { name: 'Latency' });
  expect(await read(id)).toMatchObject({
    name: 'Latency',
    suffix: 'ms',
    description: 'Of the API',
    calculation: 'AVERAGE',
  });
  const updated = await update(id, { description: null, calculation: 'MAX' });
  expect(updated).toEqual(await read(id));
  expect(updated).toMatchObject({ name: 'Latency', description: null, calculation: 'MAX' });
  expect(updated.updatedAt > updated.createdAt).toBe(true);
  expect(await lastEvent()).toMatchObject({ type: 'metric.updated' });
});

test('what changes nothing is no event', async () => {
  const id = await newMetric();
  const [before, event] = [await read(id), await lastEvent()];
  await update(id, { name: before.name });
  expect(await read(id)).toEqual(before);
  expect((await lastEvent())?.id).toBe(event?.id);
});

test('a metric that becomes signed-in only is gone for the public', async () => {
  const id = await newMetric();
  await update(id, { visibility: 'AUTHENTICATED' });
  const node = { kind: 'Metric', id: Number(id) };
  expect((await lastEvent())?.consequences).toEqual({
    PUBLIC: { changed: [], removed: [node] },
    SIGNED_IN: { changed: [node], removed: [] },
  });
});

test('refusals change nothing', async () => {
  const id = await newMetric();
  const before = await read(id);
  await expect(update(id, { name: null })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'input.name' }],
  });
  await expect(update('no-such-id', { name: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(updateMetric(as(VIEWER), id, { name: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(updateMetric(as(ANONYMOUS), id, { name: 'x' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await read(id)).toEqual(before);
});
