// Points that come in by thousands, on each database, while a visitor reads the page beside them.
import { setTimeout as delay } from 'node:timers/promises';
import { Connection, requestBytes } from './harness/connection.mjs';
import { databaseUrl, dropDatabase, onEachDialect } from './harness/in-process.mjs';
import { startPart } from './harness/parts.mjs';
import { note, report, whole } from './harness/report.mjs';
import { median } from './harness/rounds.mjs';
import { clock } from './harness/processes.mjs';
import { signIn, startSignet } from './harness/signet.mjs';

const BATCH = 5_000;
const BODIES = 20;
const WANTED_PER_SECOND = 40_000;
const MOST_RATIO = 2;
const SECONDS = 5;
const ROUNDS = 5;
const LOOK_EVERY_MS = 5;

await onEachDialect(measure);

async function measure(dialect) {
  const url = dialect === 'MySQL' ? databaseUrl('ingest') : '';
  // Says so where there is no MySQL, before a server is started on it.
  if (url) await dropDatabase(url);
  const signet = await startSignet({ databaseUrl: url });
  const sender = startPart('sender.mjs');
  try {
    const requests = await batchesFor(signet);
    await sender.ask('prepare', { port: signet.port, requests });
    const { perSecond } = await sender.ask('send', { seconds: SECONDS });
    report({
      benchmark: `points taken in batches of ${whole(BATCH)}, ${dialect}`,
      ours: `${whole(perSecond * BATCH)} points/s`,
      wanted: `≥ ${whole(WANTED_PER_SECOND)}`,
      holds: perSecond * BATCH >= WANTED_PER_SECOND,
    });
    showLatencies(dialect, await readBeside(signet, sender));
  } finally {
    await Promise.all([signet.stop(), sender.stop()]);
    if (url) await dropDatabase(url);
  }
}

/** What a script sends that has waited: five points a second, over the last hours. */
async function batchesFor(signet) {
  const { ask } = await signIn(signet);
  const { createMetric } = await ask(
    'mutation { createMetric(input: { name: "Response time", suffix: "ms" }) { id } }',
  );
  const { createApiToken } = await ask(
    'mutation { createApiToken(input: { name: "Benchmark", scopes: [METRICS_WRITE] }) { token } }',
  );
  const now = Date.now();
  return Array.from({ length: BODIES }, (_, n) => {
    const points = Array.from({ length: BATCH }, (_point, p) => ({
      value: 100 + ((n * BATCH + p) % 977) / 10,
      at: new Date(now - (n * BATCH + p) * 200).toISOString(),
    }));
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${createApiToken.token}` };
    const path = `/metrics/${createMetric.id}/points`;
    return requestBytes({ method: 'POST', path, headers, body: JSON.stringify(points) });
  });
}

/** In turns with nothing else to do, and while points come in as fast as they are wanted. */
async function readBeside(signet, sender) {
  const rounds = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const idle = await look(signet);
    const sending = sender.ask('send', { seconds: SECONDS, perSecond: WANTED_PER_SECOND / BATCH });
    const busy = await look(signet);
    const { perSecond } = await sending;
    // The first round warms up.
    if (round > 0) rounds.push({ idle, busy, taken: perSecond * BATCH });
  }
  return rounds;
}

/** How long the page took, each time, in milliseconds. */
async function look({ port }) {
  const connection = new Connection(port);
  const request = requestBytes({ path: '/', headers: { accept: 'text/html', 'accept-encoding': 'br' } });
  const times = [];
  const until = clock() + SECONDS * 1_000;
  while (clock() < until) {
    const asked = clock();
    await connection.ask(request);
    times.push(clock() - asked);
    await delay(LOOK_EVERY_MS);
  }
  connection.close();
  return times.toSorted((a, b) => a - b);
}

function showLatencies(dialect, rounds) {
  const middle = (of) => median(rounds.map(of));
  const mean = (times) => times.reduce((sum, time) => sum + time, 0) / times.length;
  const p99 = (times) => times[Math.floor(times.length * 0.99)];
  const figures = [
    { name: 'median', of: median, most: MOST_RATIO },
    { name: 'mean', of: mean, most: MOST_RATIO },
    { name: '99 of 100', of: p99 },
  ];
  for (const { name, of, most } of figures) {
    const ratio = middle(({ idle, busy }) => of(busy) / of(idle));
    report({
      benchmark: `page beside ${whole(WANTED_PER_SECOND)} points/s, ${name}, ${dialect}`,
      ours: `${middle(({ busy }) => of(busy)).toFixed(2)} ms`,
      bare: `${middle(({ idle }) => of(idle)).toFixed(2)} ms (no points)`,
      ratio,
      ...(most && { wanted: `≤ ${most}`, holds: ratio <= most }),
    });
  }
  note(`${whole(middle(({ taken }) => taken))} points/s were taken meanwhile`);
}
