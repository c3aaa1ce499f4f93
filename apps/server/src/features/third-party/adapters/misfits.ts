import { UnreadableAnswer } from './adapter.js';

const MOST = 100;

/** How many rows of an answer did not fit; where there are very many it is an answer of another kind. */
export class Misfits {
  #count = 0;

  /** @throws UnreadableAnswer with the problem of one too many */
  add(problem: string): void {
    this.#count += 1;
    if (this.#count > MOST) throw new UnreadableAnswer(`more than ${MOST} rows do not fit, as ${problem}`);
  }
}
