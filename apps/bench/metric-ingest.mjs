// Points that come in by thousands, on each database, while a visitor reads the page beside them.
import { look, reportLatencies } from './harness/beside.mjs';
import { requestBytes } from './harness/connection.mjs';
import { databaseUrl, dropDatabase, onEachDialect } from './harness/in-process.mjs';
import { startPart } from './harness/parts.mjs';
import { note, report, whole } from './harness/report.mjs';
import { median } from './harness/rounds.mjs';
import { signIn, startSignet } from './harness/signet.mjs';

const BATCH = 5_000;
const BODIES = 20;
const WANTED_PER_SECOND = 40_000;
const SECONDS = 5;
const ROUNDS = 5;

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
    const rounds = await readBeside(signet, sender);
    reportLatencies({ what: `page beside ${whole(WANTED_PER_SECOND)} points/s`, idle: 'no points', dialect, rounds });
    note(`${whole(median(rounds.map(({ taken }) => taken)))} points/s were taken meanwhile`);
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
    const idle = await look(signet, SECONDS);
    const sending = sender.ask('send', { seconds: SECONDS, perSecond: WANTED_PER_SECOND / BATCH });
    const busy = await look(signet, SECONDS);
    const { perSecond } = await sending;
    // The first round warms up.
    if (round > 0) rounds.push({ idle, busy, taken: perSecond * BATCH });
  }
  return rounds;
}
