// From starting the process to its first answer, with a database that is there, and what it holds in memory at rest.
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { clock, residentKb } from './harness/processes.mjs';
import { report } from './harness/report.mjs';
import { median, startBare } from './harness/rounds.mjs';
import { launchSignet, newFolder, startSignet } from './harness/signet.mjs';

const ROUNDS = 7;
const REST_MS = 10_000;
const LOOK_EVERY_MS = 5;
const ANSWER = { headers: [['content-type', 'application/json']], body: Buffer.from('{}') };

const folder = await newFolder();
try {
  await startSignet({ folder }).then((signet) => signet.stop());
  const times = { ours: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(await startOurs());
    times.bare.push(await startTheirs());
  }
  const ms = (name) => `${median(times[name]).toFixed(0)} ms`;
  report({ benchmark: 'start, to the first answer', ours: ms('ours'), bare: ms('bare') });
  await restingMemory();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function startOurs() {
  const begin = clock();
  const signet = await launchSignet({ folder });
  while (!(await isHealthy(signet))) await delay(LOOK_EVERY_MS);
  const time = clock() - begin;
  await signet.stop();
  return time;
}

async function startTheirs() {
  const begin = clock();
  const bare = await startBare(ANSWER);
  while (!(await isHealthy(bare))) await delay(LOOK_EVERY_MS);
  const time = clock() - begin;
  await bare.stop();
  return time;
}

async function isHealthy({ port }) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/healthz`)).ok;
  } catch {
    return false;
  }
}

async function restingMemory() {
  const signet = await startSignet({ folder });
  const bare = await startBare(ANSWER);
  try {
    await delay(REST_MS);
    const mb = async ({ pid }) => `${((await residentKb(pid)) / 1024).toFixed(0)} MB`;
    report({ benchmark: 'memory at rest', ours: await mb(signet), bare: await mb(bare) });
  } finally {
    await Promise.all([signet.stop(), bare.stop()]);
  }
}
