import { parentPort } from 'node:worker_threads';
import type { Answer } from './thread.js';

interface Work<Order> {
  /** What it gives or throws is answered. */
  carryOut: (order: Order) => unknown;
  /** When all is carried out: lets go of what would keep the thread alive. */
  end: () => void;
}

interface Asked<Order> {
  id: number;
  order: Order;
}

/** In a thread: answers what a `Thread` asks of it until it is told to end. */
export function carryOutOrders<Order>({ carryOut, end }: Work<Order>): void {
  const port = parentPort;
  if (!port) throw new Error('this is not a thread');
  const underWay = new Set<Promise<void>>();
  const doAsAsked = async ({ id, order }: Asked<Order>) =>
    port.postMessage(await answered(id, async () => carryOut(order)));
  const finish = async () => {
    await Promise.all(underWay);
    end();
    port.unref();
  };
  port.on('message', (asked: Asked<Order> | null) => {
    if (!asked) return void finish();
    const done = doAsAsked(asked).finally(() => underWay.delete(done));
    underWay.add(done);
  });
}

async function answered(id: number, work: () => Promise<unknown>): Promise<Answer> {
  try {
    return { id, value: await work() };
  } catch (error) {
    return { id, failed: plain(error) };
  }
}

/** Threads hand over no classes, and of an error only what they know of it. */
function plain(error: unknown): { message: string } {
  if (!(error instanceof Error)) return { message: String(error) };
  const details = Object.entries(error).filter(([, value]) => value === null || typeof value !== 'object');
  return { ...Object.fromEntries(details), message: error.message };
}
