import { setTimeout as delay } from 'node:timers/promises';
import { Connection, requestBytes } from './connection.mjs';
import { clock } from './processes.mjs';
import { report } from './report.mjs';
import { median } from './rounds.mjs';

const LOOK_EVERY_MS = 5;
const MOST_RATIO = 2;

/** How long the page took a visitor, each time, in milliseconds, sorted: for so many seconds, or until told. */
export async function look({ port }, secondsOrSignal) {
  const connection = new Connection(port);
  const request = requestBytes({ path: '/', headers: { accept: 'text/html', 'accept-encoding': 'br' } });
  const times = [];
  const until = clock() + secondsOrSignal * 1_000;
  const isOver = () => (secondsOrSignal instanceof AbortSignal ? secondsOrSignal.aborted : clock() >= until);
  while (!isOver()) {
    const asked = clock();
    await connection.ask(request);
    times.push(clock() - asked);
    await delay(LOOK_EVERY_MS);
  }
  connection.close();
  return times.toSorted((a, b) => a - b);
}

/** What the page took while the server was busy, against nothing else to do; medians over the rounds. */
export function reportLatencies({ what, idle: idleWords, dialect, rounds }) {
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
      benchmark: `${what}, ${name}, ${dialect}`,
      ours: `${middle(({ busy }) => of(busy)).toFixed(2)} ms`,
      bare: `${middle(({ idle }) => of(idle)).toFixed(2)} ms (${idleWords})`,
      ratio,
      ...(most && { wanted: `≤ ${most}`, holds: ratio <= most }),
    });
  }
}
