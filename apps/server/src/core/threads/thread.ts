import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What a thread says of an order. */
export type Answer = { id: number } & ({ value: unknown } | { failed: { message: string; [detail: string]: unknown } });

/**
 * A thread that does as it is told: see `carryOutOrders`. If it breaks, so does the process, which is then started anew:
 * nobody could tell what it had done.
 */
export class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #asked = 0;

  /** @param settings what the thread finds as its `workerData` */
  constructor(file: URL, settings: unknown) {
    this.#worker = new Worker(file, { workerData: settings });
    this.#worker.on('message', (answer: Answer) => this.#hear(answer));
    this.#worker.once('exit', () => this.#giveUp());
  }

  /** @throws Error with the message and the plain properties of what was thrown there */
  ask(order: unknown): Promise<unknown> {
    this.#asked += 1;
    const asked = Promise.withResolvers<unknown>();
    this.#waiting.set(this.#asked, asked);
    this.#worker.postMessage({ id: this.#asked, order });
    return asked.promise;
  }

  /** Resolves once it has carried out what it was told, and is gone. */
  async end(): Promise<void> {
    const gone = once(this.#worker, 'exit');
    this.#worker.postMessage(null);
    await gone;
  }

  #hear(answer: Answer): void {
    const asked = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('value' in answer) asked?.resolve(answer.value);
    else asked?.reject(Object.assign(new Error(answer.failed.message), answer.failed));
  }

  #giveUp(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('the thread has ended'));
    this.#waiting.clear();
  }
}
