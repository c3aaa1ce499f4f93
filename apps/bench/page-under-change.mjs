// The page under load while it changes once a second; a visitor beside the load sees how old the answers are.
import { setTimeout as delay } from 'node:timers/promises';
import { askOnce, Connection, requestBytes } from './harness/connection.mjs';
import { meanwhile } from './harness/meanwhile.mjs';
import { startPart } from './harness/parts.mjs';
import { clock } from './harness/processes.mjs';
import { note, report, whole } from './harness/report.mjs';
import { median, startBare } from './harness/rounds.mjs';
import { signIn, startSignet, statusChanger } from './harness/signet.mjs';

const SECONDS = 30;
const BARE_SECONDS = 10;
const CHANGE_EVERY_MS = 1_000;
const LOOK_EVERY_MS = 10;
const WANTED = { worstMs: 250, oldestMs: 1_000 };

/** Where an answer names the revision that it shows. */
const REVISION = {
  '/': /<script type="application\/json" id="signet-data">.*?"revision":(\d+)/s,
  '/status.json': /"revision":(\d+)/,
};

const headers = { accept: '*/*', 'accept-encoding': 'gzip, deflate, br' };
const request = requestBytes({ path: '/', headers });
const signet = await startSignet();
const loader = startPart('loader.mjs');
const bare = await startBare(await askOnce(signet.port, request));
try {
  const change = await statusChanger(await signIn(signet));
  const loadBare = () => loader.ask('load', { port: bare.port, request, seconds: BARE_SECONDS });

  const before = await loadBare();
  const visitor = lookAtPages(signet);
  const loading = loader.ask('load', { port: signet.port, request, seconds: SECONDS });
  const acknowledged = await changeEachSecond(change, visitor);
  const ours = await loading;
  const seen = await visitor.stop();
  const after = await loadBare();
  show(ours, [before, after], agesOf(seen, acknowledged));
} finally {
  await Promise.all([signet.stop(), bare.stop(), loader.stop()]);
}

/** @returns when each change was acknowledged, and the revision that answers must show from then on */
async function changeEachSecond(change, visitor) {
  const acknowledged = [];
  const begin = clock();
  for (let n = 1; n < SECONDS; n += 1) {
    await delay(begin + n * CHANGE_EVERY_MS - clock());
    const revision = visitor.newest() + 1;
    await change();
    acknowledged.push({ at: clock(), revision });
  }
  return acknowledged;
}

/** Asks for the pages in turns, all the time, and notes which revision each answer shows. */
function lookAtPages({ port }) {
  const connection = new Connection(port, { keepsBody: true });
  const seen = [];
  const stop = meanwhile(LOOK_EVERY_MS, async () => {
    for (const [path, pattern] of Object.entries(REVISION)) {
      const asked = clock();
      const { status, body } = await connection.ask(requestBytes({ path }));
      const revision = Number(pattern.exec(body.toString())?.[1]);
      if (status !== 200 || Number.isNaN(revision)) throw new Error(`${path} answers ${status}, without a revision`);
      seen.push({ path, asked, answered: clock(), revision });
    }
  });
  return {
    newest: () => Math.max(0, ...seen.slice(-4).map(({ revision }) => revision)),
    stop: async () => {
      await stop();
      connection.close();
      return seen;
    },
  };
}

/** How long after each acknowledgement a page first showed the change, and the answers that were too old. */
function agesOf(seen, acknowledged) {
  const delays = [];
  for (const { at, revision } of acknowledged) {
    for (const path of Object.keys(REVISION)) {
      const first = seen.find((answer) => answer.path === path && answer.revision >= revision);
      delays.push(first ? Math.max(0, first.answered - at) : Infinity);
    }
  }
  const isOld = (answer) =>
    acknowledged.some(({ at, revision }) => answer.asked > at + WANTED.oldestMs && answer.revision < revision);
  return { delays, violations: seen.filter(isOld).length, answers: seen.length };
}

function show(ours, bares, { delays, violations, answers }) {
  const bareSpeed = bares.reduce((sum, { perSecond }) => sum + perSecond, 0) / bares.length;
  const bareWorst = Math.max(...bares.map(({ worst }) => worst));
  report({
    benchmark: 'page while it changes every second, worst latency',
    ours: `${ours.worst.toFixed(0)} ms`,
    bare: `${bareWorst.toFixed(0)} ms`,
    wanted: `≤ ${WANTED.worstMs} ms`,
    holds: ours.worst <= WANTED.worstMs,
  });
  report({
    benchmark: 'page while it changes every second, HTML',
    ours: `${whole(ours.perSecond)} requests/s`,
    bare: `${whole(bareSpeed)} requests/s`,
    ratio: ours.perSecond / bareSpeed,
  });
  report({
    benchmark: `answers older than ${WANTED.oldestMs / 1_000} s, of ${whole(answers)}`,
    ours: String(violations),
    wanted: '0',
    holds: violations === 0,
  });
  note(
    `99 of 100 answers within ${ours.p99.toFixed(1)} ms; bare ${Math.max(...bares.map(({ p99 }) => p99)).toFixed(1)}`,
  );
  note(
    `a change shows ${median(delays).toFixed(0)} ms after its acknowledgement, at worst ${Math.max(...delays).toFixed(0)} ms`,
  );
}
