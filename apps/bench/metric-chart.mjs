// A year's chart of a metric with ten million points, against one with ten thousand; and what a point a second takes.
import { createMetric } from '../server/dist/features/metrics/create-metric.js';
import { forgetOldBuckets } from '../server/dist/features/metrics/forget-old-buckets.js';
import { recordMetricPoints } from '../server/dist/features/metrics/record-metric-points.js';
import { onEachDialect, openApp, timeQuery } from './harness/in-process.mjs';
import { report, whole } from './harness/report.mjs';
import { median } from './harness/rounds.mjs';

const DAY_MS = 24 * 3_600_000;
const BATCH = 5_000;
const YEAR = 365;
const POINTS = [10_000, 10_000_000];
const ROUNDS = 41;
const WARM_UP = 5;
const MOST_RATIO = 1.5;
const SIZE_DAYS = [28, 56];
const MOST_GROWTH = 0.1;

await onEachDialect(async (dialect) => {
  await timeCharts(dialect);
  await weighBuckets(dialect);
});

async function timeCharts(dialect) {
  let now = Date.now();
  const { app, remove } = await openApp(dialect, 'chart', { now: () => new Date(now) });
  try {
    const charts = [];
    const [begin, end] = [now - YEAR * DAY_MS, now];
    for (const count of POINTS) {
      const id = await newMetric(app);
      const setClock = (at) => (now = at);
      await recordEvenly(app, id, { begin, end, count, setClock });
      now = end;
      charts.push({ times: [], query: `{ metric(id: "${id}") { chart(range: YEAR) { line overall } } }` });
    }
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      for (const { times, query } of charts) {
        const time = await timeQuery(app.services, query);
        if (round >= WARM_UP) times.push(time);
      }
    }
    const [few, many] = charts.map(({ times }) => median(times));
    report({
      benchmark: `a year's chart over ${whole(POINTS[1])} points, ${dialect}`,
      ours: `${many.toFixed(2)} ms`,
      bare: `${few.toFixed(2)} ms (${whole(POINTS[0])} points)`,
      ratio: many / few,
      wanted: `≤ ${MOST_RATIO}`,
      holds: many / few <= MOST_RATIO,
    });
  } finally {
    await remove();
  }
}

/** A point a second, for four weeks and for four more: minutes are kept for two. */
async function weighBuckets(dialect) {
  let now = Date.now();
  const { app, remove } = await openApp(dialect, 'size', { now: () => new Date(now) });
  try {
    const size = () => sizeOf(app, dialect);
    const id = await newMetric(app);
    const empty = await size();
    const sizes = [];
    const start = now;
    const setClock = (at) => (now = at);
    for (const days of SIZE_DAYS) {
      const begin = start + (days - SIZE_DAYS[0]) * DAY_MS;
      for (let day = 0; day < SIZE_DAYS[0]; day += 1) {
        const [from, to] = [begin + day * DAY_MS, begin + (day + 1) * DAY_MS];
        await recordEvenly(app, id, { begin: from, end: to, count: DAY_MS / 1_000, setClock });
        now = to;
        await forgetOldBuckets(app.asSystem('benchmark'));
      }
      sizes.push((await size()) - empty);
    }
    const [first, second] = sizes.map((bytes) => bytes / 2 ** 20);
    report({
      benchmark: `one metric, a point a second for ${SIZE_DAYS[1]} days, ${dialect}`,
      ours: `${second.toFixed(1)} MB`,
      bare: `${first.toFixed(1)} MB (${SIZE_DAYS[0]} days)`,
      ratio: second / first,
      wanted: `≤ ${1 + MOST_GROWTH}`,
      holds: second / first <= 1 + MOST_GROWTH,
    });
  } finally {
    await remove();
  }
}

async function newMetric(app) {
  const { id } = await createMetric(app.asSystem('benchmark'), {
    name: 'Response time',
    suffix: 'ms',
    calculation: 'AVERAGE',
    places: 0,
    defaultRange: 'YEAR',
    displayChart: true,
    visibility: 'PUBLIC',
    worseWhen: 'HIGHER',
  });
  return String(id);
}

/** As many points as told, evenly over the time, each batch recorded in its own time. */
async function recordEvenly(app, id, { begin, end, count, setClock }) {
  const ctx = app.asSystem('benchmark');
  const step = (end - begin) / count;
  for (let first = 0; first < count; first += BATCH) {
    const length = Math.min(BATCH, count - first);
    const points = Array.from({ length }, (_, n) => ({
      value: 200 + ((first + n) % 97),
      at: new Date(begin + (first + n) * step),
    }));
    setClock(points.at(-1).at.getTime());
    for (const batch of withinFourWeeks(points)) {
      setClock(batch.at(-1).at.getTime());
      await recordMetricPoints(ctx, id, batch);
    }
  }
}

/** Older ones are refused. */
function withinFourWeeks(points) {
  return [...Map.groupBy(points, ({ at }) => Math.floor(at.getTime() / (27 * DAY_MS))).values()];
}

/** What the database has taken of the disk. */
async function sizeOf({ services }, dialect) {
  const { reader } = services.database;
  if (dialect === 'SQLite') {
    const [[{ page_count: pages }], [{ page_size: bytes }]] = [
      await reader.query('PRAGMA page_count'),
      await reader.query('PRAGMA page_size'),
    ];
    return pages * bytes;
  }
  await reader.query('ANALYZE TABLE metric_buckets');
  const [{ bytes }] = await reader.query(
    "SELECT data_length + index_length AS bytes FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'metric_buckets'",
  );
  return Number(bytes);
}
