// One change to thousands of open pages, against a bare `ws` server that writes one prepared frame to each, change by change in turns.
import { setTimeout as delay } from 'node:timers/promises';
import { Connection, requestBytes } from './harness/connection.mjs';
import { meanwhile } from './harness/meanwhile.mjs';
import { startPart } from './harness/parts.mjs';
import { clock, residentKb, runSeconds } from './harness/processes.mjs';
import { note, report, whole } from './harness/report.mjs';
import { median } from './harness/rounds.mjs';
import { heardOf, PAGE_CHANGED, signIn, startSignet, statusChanger } from './harness/signet.mjs';

const COUNTS = [2_000, 8_000];
const ROUNDS = 25;
const BURST = 20;
const SETTLE_MS = 10_000;
const BREATHE_MS = 200;
const LOOK_EVERY_MS = 10;
const WANTED = { ratio: 0.8, kbEach: 10 };

for (const count of COUNTS) await fanOut(count);

async function fanOut(count) {
  const signet = await startSignet();
  const [bare, crowd] = [startPart('bare-sockets.mjs'), startPart('crowd.mjs')];
  try {
    const change = await statusChanger(await signIn(signet));
    const text = await heardOf(signet, change);
    const port = await bare.ask('listen');
    const ours = { group: 'ours', pid: signet.pid, port: signet.port, trigger: change };
    const theirs = { group: 'bare', pid: bare.pid, port, trigger: () => bare.ask('broadcast', { text }) };
    for (const side of [ours, theirs]) side.kbEach = await fill(crowd, side, count);

    const stopLooking = [ours, theirs].map(lookAtHealth);
    const rounds = await inTurns(crowd, ours, theirs, count);
    [ours.worst, theirs.worst] = await Promise.all(stopLooking.map((stop) => stop()));
    show(count, text, rounds, ours, theirs);
    await showBurst(crowd, ours, theirs, count);
    const { closed } = await crowd.ask('figures', { group: 'ours' });
    if (Object.keys(closed).length > 0) throw new Error(`sockets were closed: ${JSON.stringify(closed)}`);
  } finally {
    await Promise.all([crowd.stop(), bare.stop(), signet.stop()]);
  }
}

/** Opens the sockets. @returns KB of the server's memory for each, once it has come to rest */
async function fill(crowd, { group, pid, port, trigger }, count) {
  const before = await residentKb(pid);
  await crowd.ask('open', { group, port, count, query: PAGE_CHANGED });
  await crowd.ask('expect', { group, changes: 1 });
  await trigger();
  await crowd.ask('all', { group });
  await delay(SETTLE_MS);
  return ((await residentKb(pid)) - before) / count;
}

async function inTurns(crowd, ours, theirs, count) {
  const rounds = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const order = round % 2 === 0 ? [ours, theirs] : [theirs, ours];
    const figures = {};
    for (const side of order) figures[side.group] = await changeOnce(crowd, side, count);
    // The first round warms both up.
    if (round > 0) rounds.push({ ...figures, ratio: figures.ours.perSecond / figures.bare.perSecond });
  }
  return rounds;
}

/** Commits take their time on a disk, so the broadcast is timed from the first socket's frame to the last's. */
async function changeOnce(crowd, { group, trigger }, count) {
  await delay(BREATHE_MS);
  await crowd.ask('expect', { group, changes: 1 });
  const before = await runSeconds(crowd.pid);
  await trigger();
  const acknowledged = clock();
  const { first, last } = await crowd.ask('all', { group });
  return {
    perSecond: count / ((last - first) / 1_000),
    spread: last - first,
    afterAcknowledged: last - acknowledged,
    crowdBusy: ((await runSeconds(crowd.pid)) - before) / ((last - first) / 1_000),
  };
}

/** Asks for /healthz all the time. @returns stops it, and gives the longest that an answer took, in milliseconds */
function lookAtHealth({ port }) {
  const request = requestBytes({ path: '/healthz' });
  const connection = new Connection(port);
  let worst = 0;
  const stop = meanwhile(LOOK_EVERY_MS, async () => {
    const sent = clock();
    await connection.ask(request);
    worst = Math.max(worst, clock() - sent);
  });
  return async () => {
    await stop();
    connection.close();
    return worst;
  };
}

function show(count, text, rounds, ours, theirs) {
  const middle = (of) => median(rounds.map(of));
  const ratio = middle((round) => round.ratio);
  const sockets = `${whole(count)} sockets`;
  const speed = (name) => `${whole(middle((round) => round[name].perSecond))} messages/s`;
  report({
    benchmark: `broadcast of ${text.length} bytes, ${sockets}`,
    ours: speed('ours'),
    bare: speed('bare'),
    ratio,
    wanted: `≥ ${WANTED.ratio.toFixed(2)}`,
    holds: ratio >= WANTED.ratio,
  });
  report({
    benchmark: `memory, ${sockets}`,
    ours: `${ours.kbEach.toFixed(1)} KB a socket`,
    bare: `${theirs.kbEach.toFixed(1)} KB a socket`,
    wanted: `≤ ${WANTED.kbEach} KB`,
    holds: ours.kbEach <= WANTED.kbEach,
  });
  const late = middle((round) => round.ours.afterAcknowledged).toFixed(0);
  note(`ours: the last socket hears ${late} ms after the change was acknowledged`);
  for (const { group, worst } of [ours, theirs]) {
    const spread = middle((round) => round[group].spread).toFixed(0);
    const busy = Math.round(100 * middle((round) => round[group].crowdBusy));
    note(`${group}: first to last ${spread} ms, /healthz at worst ${worst.toFixed(0)} ms, clients ${busy} % busy`);
  }
}

/** Changes as fast as they are acknowledged; the bare server is told to broadcast at the same moments. */
async function showBurst(crowd, ours, theirs, count) {
  const moments = [];
  const ownPace = async (n, begin) => {
    moments[n] = clock() - begin;
    await ours.trigger();
  };
  const samePace = async (n, begin) => {
    await delay(Math.max(0, moments[n] - (clock() - begin)));
    // Not awaited: what is told while it still broadcasts waits at the bare server, as it does at ours.
    theirs.trigger().catch(fail);
  };
  const speeds = { ours: await burst(crowd, ours, count, ownPace), bare: await burst(crowd, theirs, count, samePace) };
  report({
    benchmark: `${BURST} changes in one go, ${whole(count)} sockets`,
    ours: `${whole(speeds.ours)} messages/s`,
    bare: `${whole(speeds.bare)} messages/s`,
  });
  note('no ratio: ours writes changes that wait together, the bare server writes each by itself');
}

/** @returns messages a second, from asking for the first change until every socket has heard all of them */
async function burst(crowd, { group }, count, trigger) {
  await delay(BREATHE_MS);
  await crowd.ask('expect', { group, changes: BURST });
  const begin = clock();
  for (let n = 0; n < BURST; n += 1) await trigger(n, begin);
  const { last } = await crowd.ask('all', { group });
  return (count * BURST) / ((last - begin) / 1_000);
}

function fail(error) {
  console.error(error);
  process.exit(1);
}
