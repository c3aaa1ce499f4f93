import { setTimeout as delay } from 'node:timers/promises';

/**
 * Does `step` again and again, with so many milliseconds between, beside what else is done.
 * @returns stops it, once the step that is under way has ended
 */
export function meanwhile(pauseMs, step) {
  const stopped = new AbortController();
  const going = (async () => {
    while (!stopped.signal.aborted) {
      await step();
      await delay(pauseMs);
    }
  })();
  return async () => {
    stopped.abort();
    await going;
  };
}
