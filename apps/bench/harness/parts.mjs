import { fileURLToPath } from 'node:url';
import { end, startNode } from './processes.mjs';

/** A script of this folder as a process of its own, which carries out orders: see `carryOut`. */
export function startPart(name) {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const child = startNode(script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const waiting = new Map();
  let asked = 0;
  child.on('message', ({ id, answer, failed }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (failed === undefined) resolve(answer);
    else reject(new Error(failed));
  });
  child.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`${name} ended with ${code}`));
  });
  return {
    pid: child.pid,
    ask: (order, details = {}) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        child.send({ id: asked, order, details });
      }),
    stop: () => end(child),
  };
}

/** In the part's own process: answers each order with what its function gives, in the order they are ready. */
export function carryOut(orders) {
  process.on('message', ({ id, order, details }) => {
    Promise.try(orders[order], details).then(
      (answer) => process.send({ id, answer }),
      (error) => process.send({ id, failed: error.stack }),
    );
  });
}
