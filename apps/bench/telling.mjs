// One incident for 100,000 receivers, on each database: how soon they are found, how fast they are mailed, and what
// a visitor of the page feels of it.
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { look, reportLatencies } from './harness/beside.mjs';
import { databaseUrl, dropDatabase, onEachDialect, openApp } from './harness/in-process.mjs';
import { startPart } from './harness/parts.mjs';
import { clock, residentKb } from './harness/processes.mjs';
import { addReceivers } from './harness/receivers.mjs';
import { note, report, whole } from './harness/report.mjs';
import { openRows } from './harness/rows.mjs';
import { signIn, startSignet } from './harness/signet.mjs';

const RECEIVERS = 100_000;
const MOST_SECONDS = 10;
const WANTED_PER_SECOND = 500;
const IDLE_SECONDS = 10;
const LOOK_EVERY_MS = 100;
/** What the process takes is compared between these shares of the mails that are out. */
const WEIGHED_AT = [0.1, 1];
const MOST_GROWTH_MB = 50;

await onEachDialect(measure);

async function measure(dialect) {
  const place = await fill(dialect);
  const sink = startPart('smtp-sink.mjs');
  const smtpPort = await sink.ask('listen');
  const env = { SIGNET_SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, SIGNET_MAIL_FROM: 'status@signet.example' };
  const signet = await startSignet({ ...place, env });
  const rows = await openRows(place);
  try {
    const idle = await look(signet, IDLE_SECONDS);
    await publish(signet);
    const found = await untilFound(signet, rows);
    report({
      benchmark: `${whole(RECEIVERS)} receivers of one incident found, ${dialect}`,
      ours: `${found.seconds.toFixed(1)} s`,
      wanted: `≤ ${MOST_SECONDS} s`,
      holds: found.seconds <= MOST_SECONDS,
    });
    showLatencies('while they are found', dialect, idle, found.times);
    const mailed = await untilMailed(signet, sink);
    report({
      benchmark: `mails handed to a mail server, one process, ${dialect}`,
      ours: `${whole(mailed.perSecond)} mails/s`,
      wanted: `≥ ${WANTED_PER_SECOND}`,
      holds: mailed.perSecond >= WANTED_PER_SECOND,
    });
    showLatencies('while they are mailed', dialect, idle, mailed.times);
    showMemory(dialect, mailed.weights);
    await showLedger(sink, rows);
  } finally {
    await Promise.all([signet.stop(), sink.stop(), rows.close()]);
    await rm(place.folder, { recursive: true, force: true });
    if (place.databaseUrl) await dropDatabase(place.databaseUrl);
  }
}

/** A page that nobody serves yet, with its receivers. */
async function fill(dialect) {
  const { app, folder } = await openApp(dialect, 'telling');
  const addressOf = (n) => `visitor-${n}@receivers.example`;
  await addReceivers(app.services, { channel: 'EMAIL', count: RECEIVERS, addressOf });
  await app.close();
  return { folder, databaseUrl: dialect === 'MySQL' ? databaseUrl('telling') : '' };
}

async function publish(signet) {
  const { ask } = await signIn(signet);
  await ask(
    'mutation { createIncident(input: { title: "Slow answers", message: "We are **looking** into it." }) { id } }',
  );
}

/** From the moment when it could no longer be taken back to the last receiver, and how long the page took meanwhile. */
async function untilFound(signet, { ask }) {
  const select = 'SELECT receivers, dueAt, expandedAt FROM notices ORDER BY id DESC LIMIT 1';
  const due = async () => {
    for (;;) {
      const [notice] = await ask(select);
      if (notice && instant(notice.dueAt) <= Date.now()) return;
      await delay(LOOK_EVERY_MS);
    }
  };
  await due();
  const over = new AbortController();
  const looking = look(signet, over.signal);
  for (;;) {
    const [{ receivers, dueAt, expandedAt }] = await ask(select);
    if (expandedAt !== null) {
      over.abort();
      if (receivers !== RECEIVERS) throw new Error(`${receivers} receivers were found`);
      return { seconds: (instant(expandedAt) - instant(dueAt)) / 1_000, times: await looking };
    }
    await delay(LOOK_EVERY_MS);
  }
}

async function untilMailed(signet, sink) {
  const over = new AbortController();
  const looking = look(signet, over.signal);
  const [begin, before] = [clock(), await sink.ask('count')];
  const weights = [];
  for (;;) {
    const count = await sink.ask('count');
    if (count >= WEIGHED_AT[weights.length] * RECEIVERS) weights.push(await residentKb(signet.pid));
    if (count >= RECEIVERS) break;
    await delay(LOOK_EVERY_MS);
  }
  over.abort();
  return { perSecond: (RECEIVERS - before) / ((clock() - begin) / 1_000), weights, times: await looking };
}

function showLatencies(when, dialect, idle, busy) {
  reportLatencies({ what: `page ${when}`, idle: 'nobody told', dialect, rounds: [{ idle, busy }] });
}

function showMemory(dialect, [early, late]) {
  const grown = (late - early) / 1_024;
  report({
    benchmark: `memory from ${whole(WEIGHED_AT[0] * RECEIVERS)} mails to ${whole(RECEIVERS)}, ${dialect}`,
    ours: `${grown >= 0 ? '+' : ''}${grown.toFixed(0)} MB`,
    wanted: `≤ +${MOST_GROWTH_MB} MB`,
    holds: grown <= MOST_GROWTH_MB,
  });
}

/** Once it has written down what it has sent. */
async function showLedger(sink, { ask }) {
  const select = "SELECT COUNT(*) AS open FROM deliveries WHERE state <> 'SENT'";
  while (Number((await ask(select))[0].open) > 0) await delay(LOOK_EVERY_MS);
  const got = await sink.ask('all');
  const twice = got.filter(([, times]) => times > 1).length;
  note(`${whole(got.length)} mails came in, ${twice} of them twice; the ledger says that all were sent`);
}

/** Both databases keep UTC; one of them says so. */
function instant(value) {
  return new Date(value instanceof Date || /[TZ]/.test(value) ? value : `${value.replace(' ', 'T')}Z`).getTime();
}
