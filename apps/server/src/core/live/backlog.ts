import type { Frames, Outgoing } from './frames.js';

/** What a reader may be behind. A single message may be longer than that. */
const MOST = { messages: 256, bytes: 1024 * 1024, ms: 10_000 };
const TAKEN_TOGETHER_BYTES = 64 * 1024;

/**
 * What one reader could not be sent yet. It is made into bytes of the reader's own only when it can be: until then
 * it is two lists, as thousands may stall at once.
 */
export class Backlog {
  readonly #messages: Outgoing[] = [];
  /** Of the operation that each message is for. */
  readonly #ids: string[] = [];
  #bytes = 0;
  #lastTaken = performance.now();

  add(messages: readonly Outgoing[], id: string): void {
    for (const message of messages) {
      this.#messages.push(message);
      this.#ids.push(id);
      this.#bytes += message.bytes;
    }
  }

  /** Whether its reader must count as stalled. */
  get isTooLong(): boolean {
    if (this.#messages.length > MOST.messages || performance.now() - this.#lastTaken > MOST.ms) return true;
    return this.#bytes > MOST.bytes && this.#messages.length > 1;
  }

  /** The next of it, some together; nothing once it is empty. */
  take(): Frames {
    this.#lastTaken = performance.now();
    let [count, bytes] = [0, 0];
    while (count < this.#messages.length && bytes < TAKEN_TOGETHER_BYTES) {
      bytes += this.#messages[count]?.bytes ?? 0;
      count += 1;
    }
    this.#bytes -= bytes;
    const ids = this.#ids.splice(0, count);
    // Not in one part: that would be a copy for each of them.
    return this.#messages.splice(0, count).flatMap((message, at) => message.framesFor(ids[at] ?? ''));
  }
}
