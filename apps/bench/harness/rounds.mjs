import { askOnce } from './connection.mjs';
import { load } from './load.mjs';
import { startPart } from './parts.mjs';
import { runSeconds } from './processes.mjs';

const ROUNDS = 7;
const SECONDS = 2;
/** What node:http writes by itself. */
const OWN_HEADERS = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** A bare node:http server that gives this answer, with its headers, to whatever it is asked. */
export async function startBare({ headers, body }) {
  const { pid, ask, stop } = startPart('bare-http.mjs');
  const repeated = headers.filter(([name]) => !OWN_HEADERS.has(name.toLowerCase())).flat();
  return { pid, port: await ask('serve', { headers: repeated, body }), stop };
}

/**
 * Loads our server and a bare one that gives the same answer, with the same headers, in turns.
 * @returns medians over the rounds: requests a second of both, their ratio, and who was busy meanwhile
 */
export async function againstBare(signet, request) {
  const answer = await askOnce(signet.port, request);
  if (answer.status !== 200) throw new Error(`the server answers ${answer.status}: ${answer.body}`);
  const bare = await startBare(answer);
  try {
    const targets = { ours: signet, bare };
    const rounds = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const order = round % 2 === 0 ? ['ours', 'bare'] : ['bare', 'ours'];
      const figures = {};
      for (const name of order) figures[name] = await loadOnce(targets[name], request);
      // The first round warms both up.
      if (round > 0) rounds.push({ ...figures, ratio: figures.ours.perSecond / figures.bare.perSecond });
    }
    const middle = (of) => median(rounds.map(of));
    return {
      bytes: answer.body.length,
      ours: middle(({ ours }) => ours.perSecond),
      bare: middle((round) => round.bare.perSecond),
      ratio: middle(({ ratio }) => ratio),
      busy: ['ours', 'bare'].map((name) => busyDuring(name, rounds)).join('; '),
    };
  } finally {
    await bare.stop();
  }
}

/** A figure is the server's own only where the server is what had no time left. */
function busyDuring(name, rounds) {
  const share = (of) => `${Math.round(100 * median(rounds.map((round) => of(round[name]))))} %`;
  return `${name}: server ${share(({ busy }) => busy)} busy, load ${share(({ loaderBusy }) => loaderBusy)}`;
}

async function loadOnce({ pid, port }, request) {
  const pids = [pid, process.pid];
  const before = await Promise.all(pids.map(runSeconds));
  const { perSecond } = await load({ port, request, seconds: SECONDS });
  const after = await Promise.all(pids.map(runSeconds));
  const [busy, loaderBusy] = after.map((seconds, n) => (seconds - before[n]) / SECONDS);
  return { perSecond, busy, loaderBusy };
}
