import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { ANONYMOUS, type Actor } from '../../core/actor.js';
import { createContext } from '../../core/context.js';
import { PageEvent } from '../../core/events/event.entity.js';
import { createMetric } from './create-metric.js';
import { deleteMetric } from './delete-metric.js';
import { Metric } from './metric.entity.js';
import { PointBucket } from './point-bucket.entity.js';
import { recordMetricPoints } from './record-metric-points.js';

let app: TestApp;
const VIEWER: Actor = { kind: 'person', id: 2, role: 'VIEWER', sessionId: 0 };
const as = (actor: Actor) => createContext(app.services, actor);

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function newMetric(): Promise<string> {
  const { id } = await createMetric(app.ctx(), {
    name: 'Response time',
    suffix: 'ms',
    calculation: 'AVERAGE',
    places: 2,
    defaultRange: 'DAY',
    displayChart: true,
    visibility: 'PUBLIC',
    worseWhen: 'HIGHER',
  });
  await recordMetricPoints(app.ctx(), String(id), [{ value: 1 }]);
  return String(id);
}

test('a metric goes with its points, and everybody is told', async () => {
  const editor = app.ctx();
  const [id, other] = [await newMetric(), await newMetric()];
  expect(await deleteMetric(editor, id)).toBe(id);
  const left = await editor.db.find(PointBucket);
  expect(new Set(left.map(({ metricId }) => metricId))).toEqual(new Set([Number(other)]));
  const [event] = await editor.db.find(PageEvent, { order: { id: 'DESC' }, take: 1 });
  const gone = { changed: [], removed: [{ kind: 'Metric', id: Number(id) }] };
  expect(event).toMatchObject({ type: 'metric.deleted', consequences: { PUBLIC: gone, SIGNED_IN: gone } });
  await expect(deleteMetric(editor, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(recordMetricPoints(editor, id, [{ value: 1 }])).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('points that come in meanwhile are stored and go too, or are refused', async () => {
  const editor = app.ctx();
  const id = await newMetric();
  const recording = Array.from({ length: 8 }, () => recordMetricPoints(editor, id, [{ value: 1 }]));
  const results = await Promise.allSettled([...recording, deleteMetric(editor, id)]);
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'NOT_FOUND' });
  }
  expect(await editor.db.countBy(PointBucket, { metricId: Number(id) })).toBe(0);
});

test('refused to whoever may not edit', async () => {
  const id = await newMetric();
  await expect(deleteMetric(as(ANONYMOUS), id)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await expect(deleteMetric(as(VIEWER), id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await app.ctx().db.existsBy(Metric, { id: Number(id) })).toBe(true);
});
