// What is sent to bring the server down, by one and by eight at once, while somebody asks whether it is well.
import { ATTACKS, bodyOf } from '../server/test/attacks.ts';
import { askOnce, Connection, requestBytes } from './harness/connection.mjs';
import { follow } from './harness/follower.mjs';
import { textFrame } from './harness/frames.mjs';
import { meanwhile } from './harness/meanwhile.mjs';
import { clock } from './harness/processes.mjs';
import { note, report } from './harness/report.mjs';
import { startSignet } from './harness/signet.mjs';

const SHOTS = 20;
const AT_ONCE = 8;
const SUBSCRIPTIONS = 1_000;
const LOOK_EVERY_MS = 2;
const MOST_MS = { answer: 100, health: 250 };
const HEALTH = requestBytes({ path: '/healthz' });

const signet = await startSignet();
try {
  for (const attack of ATTACKS) {
    const request = requestBytes({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: bodyOf(attack),
    });
    await measure(attack.name, () => post(request));
  }
  await measure(`${SUBSCRIPTIONS.toLocaleString('en')} subscriptions on a socket`, subscribe);
} finally {
  await signet.stop();
}

async function measure(name, shoot) {
  // The first one warms up.
  await shoot();
  const times = [];
  const answers = new Set();
  const fire = async (shots) => {
    for (let n = 0; n < shots; n += 1) {
      const begin = clock();
      answers.add(await shoot());
      times.push(clock() - begin);
    }
  };
  await fire(SHOTS);
  const slowest = Math.max(...times);
  const health = await healthBeside(() => Promise.all(Array.from({ length: AT_ONCE }, () => fire(SHOTS))));
  report({
    benchmark: `attack: ${name}, the slowest answer`,
    ours: `${slowest.toFixed(0)} ms`,
    wanted: `≤ ${MOST_MS.answer} ms`,
    holds: slowest <= MOST_MS.answer,
  });
  report({
    benchmark: `attack: ${name}, by ${AT_ONCE} at once, /healthz beside it at worst`,
    ours: `${health.toFixed(0)} ms`,
    wanted: `≤ ${MOST_MS.health} ms`,
    holds: health <= MOST_MS.health,
  });
  note(`answered with ${[...answers].join(', ')}`);
}

/** The longest that /healthz took meanwhile, in milliseconds. */
async function healthBeside(work) {
  const connection = new Connection(signet.port);
  let worst = 0;
  const stop = meanwhile(LOOK_EVERY_MS, async () => {
    const begin = clock();
    const { status } = await connection.ask(HEALTH);
    if (status !== 200) throw new Error(`/healthz answered ${status}`);
    worst = Math.max(worst, clock() - begin);
  });
  await work();
  await stop();
  connection.close();
  return worst;
}

/** The status; a connection may also be cut while its body is still on the way. */
async function post(request) {
  try {
    const { status } = await askOnce(signet.port, request);
    if (status < 400 || status > 499) throw new Error(`was answered with ${status}`);
    return status;
  } catch (error) {
    if (['ECONNRESET', 'EPIPE'].includes(error.code)) return 'a cut';
    throw error;
  }
}

/** Resolves when the socket is cut. */
async function subscribe() {
  const query = 'subscription { pageChanged { revision } }';
  const frames = Array.from({ length: SUBSCRIPTIONS }, (_, n) =>
    textFrame({ id: `of a thousand ${n}`, type: 'subscribe', payload: { query } }),
  );
  const cut = Promise.withResolvers();
  const socket = await follow({
    port: signet.port,
    subscribe: Buffer.concat(frames),
    onChange: () => undefined,
    onClose: cut.resolve,
  });
  const code = await cut.promise;
  socket.destroy();
  return `close code ${code}`;
}
