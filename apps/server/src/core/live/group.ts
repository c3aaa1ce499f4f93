import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Log } from '../log.js';
import { formatError, isUnexpected } from '../graphql/errors.js';
import type { Executions } from './executions.js';
import { COMPLETE, framesOf, SharedResult, type Outgoing } from './frames.js';
import type { LiveSocket } from './live-socket.js';
import type { Slices } from './slices.js';

/** While so many messages wait to be written no further event is taken: they wait at their source. */
const MOST_PENDING = 64;
/** What waits is written together, up to so much. */
const TOGETHER_BYTES = 64 * 1024;
const READERS_A_STEP = 8;

/** What a group sends, before it is bytes. */
export interface Source {
  /** The events, or the one answer that refuses. */
  open: () => Promise<AsyncIterable<unknown> | ExecutionResult>;
  answer: (event: unknown) => Promise<ExecutionResult> | ExecutionResult;
}

export interface GroupTools {
  slices: Slices;
  executions: Executions;
  log: Log;
}

/** All who asked the same with the same rights: each event is executed and made into bytes once for them. */
export class Group {
  /** By the id that the reader gave its operation: those with the same id share whole frames. */
  readonly #readers = new Map<string, Set<LiveSocket>>();
  readonly #pending: Outgoing[] = [];
  #size = 0;
  #isWriting = false;
  #isOver = false;
  #events: AsyncIterator<unknown> | null = null;
  #whenWritten: (() => void) | null = null;

  /** `whenOver` is called once: when the source has ended or the last reader has left. */
  constructor(
    private readonly source: Source,
    private readonly tools: GroupTools,
    private readonly whenOver: () => void,
  ) {}

  add(socket: LiveSocket, id: string): void {
    const readers = this.#readers.get(id);
    if (readers) readers.add(socket);
    else this.#readers.set(id, new Set([socket]));
    this.#size += 1;
  }

  remove(socket: LiveSocket, id: string): void {
    const readers = this.#readers.get(id);
    if (!readers?.delete(socket)) return;
    this.#size -= 1;
    if (readers.size === 0) this.#readers.delete(id);
    if (this.#size > 0) return;
    this.#pending.length = 0;
    this.#end();
  }

  /** Resolves when it is over; never rejects. */
  async run(): Promise<void> {
    try {
      const opened = await this.source.open();
      if (Symbol.asyncIterator in opened) await this.#follow(opened[Symbol.asyncIterator]());
      else this.#send(opened);
    } catch (error) {
      if (!this.#isOver) this.tools.log.error({ err: error }, 'a subscription ended');
    }
    this.#push(COMPLETE);
    this.#end();
  }

  async #follow(events: AsyncIterator<unknown>): Promise<void> {
    this.#events = events;
    try {
      while (!this.#isOver) {
        const next = await events.next();
        if (next.done) return;
        await this.#pass(next.value);
      }
    } finally {
      await events.return?.();
    }
  }

  async #pass(event: unknown): Promise<void> {
    const result = await this.tools.executions.run(
      () => this.#size,
      () => (this.#isOver ? null : this.source.answer(event)),
    );
    if (result) this.#send(result);
    if (this.#pending.length >= MOST_PENDING) await new Promise<void>((resolve) => (this.#whenWritten = resolve));
  }

  #send({ errors, ...result }: ExecutionResult): void {
    if (this.#isOver) return;
    for (const error of errors ?? []) {
      if (isUnexpected(error)) this.tools.log.error({ err: error.originalError ?? error }, 'a live message failed');
    }
    this.#push(new SharedResult({ ...result, ...(errors && { errors: errors.map(shownError) }) }));
  }

  #push(message: Outgoing): void {
    if (this.#size === 0) return;
    this.#pending.push(message);
    this.#writeNext();
  }

  /** One batch at a time, so that groups take turns. */
  #writeNext(): void {
    if (this.#isWriting || this.#pending.length === 0) return;
    let count = 1;
    for (let bytes = 0; count < this.#pending.length; count += 1) {
      bytes += this.#pending[count]?.bytes ?? 0;
      if (bytes > TOGETHER_BYTES) break;
    }
    this.#isWriting = true;
    this.tools.slices.add(this.#write(this.#pending.splice(0, count)));
  }

  *#write(messages: readonly Outgoing[]): Generator<void> {
    let written = 0;
    try {
      for (const [id, sockets] of this.#readers) {
        const frames = sockets.size > 1 ? framesOf(messages, id, sockets.size) : undefined;
        for (const socket of sockets) {
          socket.write(messages, id, frames);
          written += 1;
          if (written % READERS_A_STEP === 0) yield;
        }
      }
      if (messages.includes(COMPLETE)) this.#dissolve();
    } finally {
      this.#isWriting = false;
      this.#whenWritten?.();
      this.#whenWritten = null;
      this.#writeNext();
    }
  }

  #dissolve(): void {
    for (const [id, sockets] of this.#readers) for (const socket of sockets) socket.subscriptions.delete(id);
    this.#readers.clear();
    this.#size = 0;
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.whenOver();
    void this.#events?.return?.();
  }
}

/** The error as it may be sent. */
function shownError(error: GraphQLError): object {
  const { message, path, extensions } = formatError(error.toJSON(), error);
  return { message, path, extensions };
}
