/** One at a time, in the order of asking. */
export class Mutex {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(fn: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(fn, fn);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
