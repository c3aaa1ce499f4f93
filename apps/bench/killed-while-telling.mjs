// A server that is killed thirty times while it tells 1,000 receivers: everybody is told, and twice at most what was
// on its way when it was killed, which then carries the same id.
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { databaseUrl, dropDatabase, onEachDialect, openApp } from './harness/in-process.mjs';
import { startPart } from './harness/parts.mjs';
import { addReceivers } from './harness/receivers.mjs';
import { note, report, whole } from './harness/report.mjs';
import { openRows } from './harness/rows.mjs';
import { signIn, startSignet } from './harness/signet.mjs';

const MAILS = 500;
const WEBHOOKS = 500;
/** No more than the fuse lets through, and each is killed twice. */
const INCIDENTS = 15;
const KILLS = 2 * INCIDENTS;
/** From here on an incident is told, and it takes about so long. */
const UNDO_MS = 10_000;
const TELLING_MS = 4_000;
const LOOK_EVERY_MS = 200;

await onEachDialect(measure);

async function measure(dialect) {
  const sinks = [startPart('smtp-sink.mjs'), startPart('http-sink.mjs')];
  const [smtpPort, httpPort] = await Promise.all(sinks.map((sink) => sink.ask('listen')));
  const place = await fill(dialect, httpPort);
  const env = {
    SIGNET_SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    SIGNET_MAIL_FROM: 'status@signet.example',
    SIGNET_OUTBOUND_ALLOW: '127.0.0.1',
  };
  let signet = await startSignet({ ...place, env });
  const before = new Map();
  let underWay = 0;
  let most = 0;
  try {
    for (let n = 1; n <= INCIDENTS; n += 1) {
      await publish(signet, n);
      await delay(UNDO_MS);
      for (let kill = 1; kill <= KILLS / INCIDENTS; kill += 1) {
        await delay(Math.random() * TELLING_MS);
        await signet.kill();
        const left = await leftUnderWay(place, sinks, before);
        underWay += left;
        most = Math.max(most, left);
        signet = await startSignet({ ...place, env });
      }
    }
    await untilSettled(place);
    await show(dialect, { place, sinks, underWay, most });
  } finally {
    await Promise.all([signet.stop(), ...sinks.map((sink) => sink.stop())]);
    await rm(place.folder, { recursive: true, force: true });
    if (place.databaseUrl) await dropDatabase(place.databaseUrl);
  }
}

async function fill(dialect, httpPort) {
  const { app, folder } = await openApp(dialect, 'killed');
  await addReceivers(app.services, {
    channel: 'EMAIL',
    count: MAILS,
    addressOf: (n) => `visitor-${n}@receivers.example`,
  });
  const hook = (n) => `http://127.0.0.1:${httpPort}/hooks/${n}`;
  await addReceivers(app.services, { channel: 'WEBHOOK', count: WEBHOOKS, addressOf: hook });
  await app.close();
  return { folder, databaseUrl: dialect === 'MySQL' ? databaseUrl('killed') : '' };
}

async function publish(signet, n) {
  const { ask } = await signIn(signet);
  await ask(`mutation { createIncident(input: { title: "Trouble ${n}", message: "We are looking." }) { id } }`);
}

/** What the outside has got since the kill before, while the ledger does not say so yet. */
async function leftUnderWay(place, sinks, before) {
  const sending = await rowsOf(place, "SELECT id FROM deliveries WHERE state = 'SENDING'");
  await delay(LOOK_EVERY_MS);
  const got = new Map((await received(sinks)).map(({ id, times }) => [id, times]));
  const left = sending.filter(({ id }) => (got.get(id) ?? 0) > (before.get(id) ?? 0));
  for (const { id } of left) before.set(id, got.get(id));
  return left.length;
}

async function untilSettled(place) {
  const open =
    'SELECT (SELECT COUNT(*) FROM notices WHERE expandedAt IS NULL) + ' +
    "(SELECT COUNT(*) FROM deliveries WHERE state IN ('WAITING', 'SENDING')) AS count";
  while (Number((await rowsOf(place, open))[0].count) > 0) await delay(LOOK_EVERY_MS);
}

async function show(dialect, { place, sinks, underWay, most }) {
  const deliveries = await rowsOf(place, 'SELECT id, state FROM deliveries');
  const got = await received(sinks);
  const ids = new Set(got.map(({ id }) => id));
  const wanted = INCIDENTS * (MAILS + WEBHOOKS);
  const told = deliveries.filter(({ id, state }) => state === 'SENT' && ids.has(id)).length;
  const again = got.reduce((sum, { times }) => sum + times - 1, 0);
  report({
    benchmark: `told in spite of ${KILLS} kills, ${dialect}`,
    ours: `${whole(told)} of ${whole(wanted)}`,
    wanted: 'all',
    holds: told === wanted && deliveries.length === wanted && ids.size === wanted,
  });
  report({
    benchmark: `told twice in spite of ${KILLS} kills, ${dialect}`,
    ours: whole(again),
    bare: `${whole(underWay)} (under way when killed)`,
    wanted: '≤ under way',
    holds: again <= underWay,
  });
  note(`at most ${most} were under way at one kill`);
}

/** Every delivery that came in, by its number in the ledger, and how often. */
async function received(sinks) {
  const all = await Promise.all(sinks.map((sink) => sink.ask('all')));
  return all.flat().map(([id, times]) => ({ id: Number(id.split('-').at(-1)), times }));
}

async function rowsOf(place, sql) {
  const rows = await openRows(place);
  try {
    return await rows.ask(sql);
  } finally {
    await rows.close();
  }
}
