// Two thousand open pages that stop reading, a hundred that go on, and three thousand changes.
import { setTimeout as delay } from 'node:timers/promises';
import { meanwhile } from './harness/meanwhile.mjs';
import { startPart } from './harness/parts.mjs';
import { residentKb } from './harness/processes.mjs';
import { note, report, whole } from './harness/report.mjs';
import { PAGE_CHANGED, signIn, startSignet } from './harness/signet.mjs';

const STALLED = 2_000;
const GOOD = 100;
const CHANGES = 3_000;
const SETTLE_MS = 5_000;
/** So long that what the kernel holds back for a reader is soon full. */
const DESCRIPTION_LENGTH = 2_000;
const WANTED_MB = 100;

const control = await measure(0);
const stalled = await measure(STALLED);
show(control, stalled);

/** Memory before and after the changes, in KB, and what the good readers heard. */
async function measure(count) {
  const signet = await startSignet();
  const crowd = startPart('crowd.mjs');
  try {
    const change = await descriptionChanger(await signIn(signet));
    const groups = count > 0 ? ['stalled', 'good'] : ['good'];
    const open = (group, sockets, more) =>
      crowd.ask('open', { group, port: signet.port, count: sockets, query: PAGE_CHANGED, ...more });
    if (count > 0) await open('stalled', count);
    await open('good', GOOD, { readsRevisions: true });
    for (const group of groups) await crowd.ask('expect', { group, changes: 1 });
    await change();
    for (const group of groups) await crowd.ask('all', { group });
    if (count > 0) await crowd.ask('stall', { group: 'stalled' });
    await delay(SETTLE_MS);

    const before = await residentKb(signet.pid);
    const watched = watchMemory(signet.pid);
    await crowd.ask('expect', { group: 'good', changes: CHANGES });
    for (let n = 0; n < CHANGES; n += 1) await change();
    await Promise.race([crowd.ask('all', { group: 'good' }), delay(SETTLE_MS)]);
    await delay(SETTLE_MS);
    const after = await residentKb(signet.pid);
    const good = await crowd.ask('figures', { group: 'good' });
    return { before, after, most: await watched(), good, letGo: count > 0 ? await letGo(crowd) : null };
  } finally {
    await Promise.all([crowd.stop(), signet.stop()]);
  }
}

/** What the stalled readers find when they read again. */
async function letGo(crowd) {
  await crowd.ask('wake', { group: 'stalled' });
  await delay(SETTLE_MS);
  return crowd.ask('figures', { group: 'stalled' });
}

/** Changes a long text of one component: no status, whose history would grow meanwhile. */
async function descriptionChanger({ ask }) {
  const { components } = await ask('{ components(first: 1) { nodes { id } } }');
  const [{ id }] = components.nodes;
  let turn = 0;
  return () => {
    turn += 1;
    const description = String(turn).padEnd(DESCRIPTION_LENGTH, '.');
    return ask(
      'mutation ($id: ID!, $input: UpdateComponentInput!) { updateComponent(id: $id, input: $input) { id } }',
      {
        id,
        input: { description },
      },
    );
  };
}

/** @returns stops looking, and gives the most that was resident, in KB */
function watchMemory(pid) {
  let most = 0;
  const stop = meanwhile(100, async () => {
    most = Math.max(most, await residentKb(pid));
  });
  return async () => {
    await stop();
    return most;
  };
}

function show(without, { before, after, most, good, letGo: dropped }) {
  const grown = (after - before) / 1024;
  report({
    benchmark: `memory after ${whole(STALLED)} stalled readers and ${whole(CHANGES)} changes`,
    ours: growth(grown),
    wanted: `≤ +${WANTED_MB} MB`,
    holds: grown <= WANTED_MB,
  });
  report({
    benchmark: 'memory after the same changes without stalled readers',
    ours: growth((without.after - without.before) / 1024),
  });
  const missed = good.expected - good.heard;
  report({
    benchmark: `changes that ${GOOD} good readers missed beside them`,
    ours: `${whole(missed)} of ${whole(good.expected)}`,
    wanted: '0',
    holds: missed === 0 && good.gaps === 0 && Object.keys(good.closed).length === 0,
  });
  note(`good readers: ${good.gaps} gaps in their revisions, closed: ${closings(good)}`);
  note(`at most ${(most / 1024).toFixed(0)} MB resident, ${(before / 1024).toFixed(0)} MB before`);
  note(`stalled readers that the server let go: ${closings(dropped)}`);
}

function growth(mb) {
  return `${mb < 0 ? '−' : '+'}${Math.abs(mb).toFixed(0)} MB`;
}

function closings({ closed }) {
  const texts = Object.entries(closed).map(([code, count]) => `${whole(count)} with ${code}`);
  return texts.join(', ') || 'none';
}
