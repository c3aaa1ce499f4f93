import { bytesOf, framesOf, type Frames, type Outgoing } from './frames.js';

/** What a reader may be behind. A single message may be longer than that. */
const MOST = { messages: 256, bytes: 1024 * 1024, ms: 10_000 };
const TAKEN_TOGETHER_BYTES = 64 * 1024;

interface Entry {
  messages: readonly Outgoing[];
  id: string;
}

/** What one reader could not be sent yet. It is made into bytes of the reader's own only when it can be. */
export class Backlog {
  readonly #entries: Entry[] = [];
  #messages = 0;
  #bytes = 0;
  #lastTaken = performance.now();

  add(messages: readonly Outgoing[], id: string): void {
    this.#entries.push({ messages, id });
    this.#messages += messages.length;
    this.#bytes += bytesOf(messages);
  }

  /** Whether its reader must count as stalled. */
  get isTooLong(): boolean {
    if (this.#messages > MOST.messages || performance.now() - this.#lastTaken > MOST.ms) return true;
    return this.#bytes > MOST.bytes && this.#entries.length > 1;
  }

  /** The next of it, some together; nothing once it is empty. */
  take(): Frames {
    this.#lastTaken = performance.now();
    const frames: Buffer[] = [];
    for (let bytes = 0; bytes < TAKEN_TOGETHER_BYTES;) {
      const entry = this.#entries.shift();
      if (!entry) break;
      frames.push(...framesOf(entry.messages, entry.id, 1));
      this.#messages -= entry.messages.length;
      const taken = bytesOf(entry.messages);
      this.#bytes -= taken;
      bytes += taken;
    }
    return frames;
  }
}
