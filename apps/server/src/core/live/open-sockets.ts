import { CloseCode } from 'graphql-ws';
import type { LiveSocket } from './live-socket.js';
import type { Slices } from './slices.js';

const TICK_MS = 1_000;
/** Each socket is asked for a sign of life once in so many ticks. */
const TURNS = 12;
const INIT_WITHIN_MS = 3_000;
/** Close code for a server that stops: come back in a moment. */
const RESTARTING = 1012;
const GOODBYE_MS = { spread: 1_000, step: 20 };
const LEAST_PER_STEP = 50;

/** The sockets that are open. One timer looks after all of them. */
export class OpenSockets {
  readonly #turns = Array.from({ length: TURNS }, () => new Set<LiveSocket>());
  /** Those that did not introduce themselves yet, oldest first, with the moment they came. */
  readonly #silent = new Map<LiveSocket, number>();
  readonly #timer: NodeJS.Timeout;
  #ticks = 0;
  #added = 0;
  #whenEmpty: (() => void) | null = null;

  constructor(private readonly slices: Slices) {
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    this.#timer.unref();
  }

  add(socket: LiveSocket): void {
    this.#turn(this.#added).add(socket);
    this.#added += 1;
    this.#silent.set(socket, performance.now());
  }

  remove(socket: LiveSocket): void {
    this.#silent.delete(socket);
    for (const turn of this.#turns) if (turn.delete(socket)) break;
    if (this.size === 0) this.#whenEmpty?.();
  }

  get size(): number {
    return this.#turns.reduce((sum, turn) => sum + turn.size, 0);
  }

  /** Sends everybody away, some at a time so that they do not all come back at once. Resolves when they are gone. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    const all = this.#turns.flatMap((turn) => [...turn]);
    const steps = GOODBYE_MS.spread / GOODBYE_MS.step;
    const perStep = Math.max(LEAST_PER_STEP, Math.ceil(all.length / steps));
    for (let from = 0; from < all.length; from += perStep) {
      if (from > 0) await new Promise((resolve) => setTimeout(resolve, GOODBYE_MS.step));
      for (const socket of all.slice(from, from + perStep)) socket.close(RESTARTING, 'restarting');
    }
    if (this.size === 0) return;
    await new Promise<void>((resolve) => {
      this.#whenEmpty = resolve;
    });
  }

  #tick(): void {
    this.#ticks += 1;
    this.slices.add(this.#beat(this.#turn(this.#ticks)));
    const latest = performance.now() - INIT_WITHIN_MS;
    for (const [socket, since] of this.#silent) {
      if (since > latest) break;
      this.#silent.delete(socket);
      if (socket.initialised) continue;
      socket.close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout');
    }
  }

  *#beat(turn: ReadonlySet<LiveSocket>): Generator<void> {
    for (const socket of turn) {
      if (!socket.beat()) socket.terminate();
      yield;
    }
  }

  #turn(count: number): Set<LiveSocket> {
    return this.#turns[count % TURNS] as Set<LiveSocket>;
  }
}
