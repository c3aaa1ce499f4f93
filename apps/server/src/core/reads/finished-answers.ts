import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../log.js';
import { sizeOf, type Answer } from './answer.js';

/** What a build gives. */
export interface Built {
  answer: Answer;
  /** `keep` it for others; `pass` it to those who wait and to nobody else; `failed`: it only says that it could not be made. */
  as: 'keep' | 'pass' | 'failed';
  /** How long it may be kept though the page does not change. */
  maxAgeMs?: number;
}

export interface Finished {
  answer: Answer;
  /** False: it could not be made anew, or not in time, and is what was last known. */
  isCurrent: boolean;
}

/** An answer, and the key under which it is found again. */
export interface KeptAnswer {
  key: string;
  answer: Answer;
}

export interface ReadClock {
  /** The public page's newest revision. */
  revision(): number;
  now(): Date;
}

interface Kept {
  answer: Answer;
  /** Null: it is not current any more, whatever the revision. */
  revision: number | null;
  minute: number;
  /** Of `performance.now()`. */
  until: number;
  /** Null, or when and for which revision the last build failed. */
  failed: { at: number; revision: number } | null;
}

interface Building {
  done: Promise<{ answer: Answer; isCurrent: boolean; revision: number }>;
  tooLong: Promise<void>;
}

const MOST_BYTES = 64 * 1024 * 1024;
const RETRY_MS = 1_000;
const PATIENCE = { steps: 3, stepMs: 50 };

/**
 * Answers as finished bytes, each built once per public revision with one build of it in flight. An answer also
 * ends with the minute: pages tell the time, and every midnight falls on a whole minute in all time zones.
 * What cannot be built, or not in time, is answered as it was before. Bounded by bytes: what was not asked for
 * longest goes first.
 */
export class FinishedAnswers {
  readonly #kept = new Map<string, Kept>();
  readonly #building = new Map<string, Building>();
  #bytes = 0;

  constructor(
    private readonly clock: ReadClock,
    private readonly log: Log,
    private readonly mostBytes = MOST_BYTES,
  ) {}

  /** The answer if it is there and current. */
  current(key: string): Answer | undefined {
    const kept = this.#kept.get(key);
    if (!kept || !this.#isCurrent(kept)) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.answer;
  }

  /** Whether asking for it now begins a build of it. */
  wouldBuild(key: string): boolean {
    const kept = this.#kept.get(key);
    if (kept && (this.#isCurrent(kept) || this.#hasJustFailed(kept))) return false;
    return !this.#building.has(key);
  }

  /** The current answer, built if need be; waits a moment for it, then answers what was last known. */
  async get(key: string, build: () => Promise<Built>): Promise<Finished> {
    const current = this.current(key);
    if (current) return { answer: current, isCurrent: true };
    const before = this.#kept.get(key);
    if (!before) return this.#renewed(key, build);
    const old = { answer: before.answer, isCurrent: false };
    if (this.#hasJustFailed(before)) return old;
    const renewed = this.#renewed(key, build).catch(() => old);
    return Promise.race([renewed, (this.#building.get(key)?.tooLong ?? Promise.resolve()).then(() => old)]);
  }

  /** As `get`, for one who wants to find the answer again. */
  async kept(key: string, build: () => Promise<Built>): Promise<KeptAnswer> {
    const { answer } = await this.get(key, build);
    return { key, answer };
  }

  /** Whether there is any answer under this key, be it old. */
  has(key: string): boolean {
    return this.#kept.has(key);
  }

  /** Takes in an answer of an earlier time, to be given until a current one can be made. */
  restore(key: string, answer: Answer): void {
    this.#keep(key, answer, null, 0);
  }

  #isCurrent(kept: Kept): boolean {
    return kept.revision === this.clock.revision() && kept.minute === this.#minute() && performance.now() < kept.until;
  }

  #hasJustFailed({ failed }: Kept): boolean {
    return failed?.revision === this.clock.revision() && performance.now() < failed.at + RETRY_MS;
  }

  /** A build that began before the newest change is followed by another. */
  async #renewed(key: string, build: () => Promise<Built>): Promise<Finished> {
    const wanted = this.clock.revision();
    for (;;) {
      const building = this.#building.get(key) ?? this.#start(key, build);
      const { revision, ...finished } = await building.done;
      if (revision >= wanted) return finished;
    }
  }

  #start(key: string, build: () => Promise<Built>): Building {
    const [revision, minute] = [this.clock.revision(), this.#minute()];
    const done = build()
      .then((built) => ({ ...this.#settle(key, built, revision, minute), revision }))
      .catch((error: unknown) => {
        this.#failed(key, error);
        throw error;
      })
      .finally(() => this.#building.delete(key));
    const building = { done, tooLong: patience() };
    this.#building.set(key, building);
    return building;
  }

  #settle(key: string, { answer, as, maxAgeMs = Infinity }: Built, revision: number, minute: number): Finished {
    const before = this.#kept.get(key);
    if (as === 'failed' && before) {
      this.#failed(key);
      return { answer: before.answer, isCurrent: false };
    }
    if (as === 'keep') this.#keep(key, answer, revision, minute, maxAgeMs);
    else this.#forget(key);
    return { answer, isCurrent: as !== 'failed' };
  }

  #failed(key: string, error?: unknown): void {
    const before = this.#kept.get(key);
    if (!before) return;
    before.failed = { at: performance.now(), revision: this.clock.revision() };
    this.log.warn({ err: error, answer: key.slice(0, 100) }, 'an answer is given as it was before');
  }

  #keep(key: string, answer: Answer, revision: number | null, minute: number, maxAgeMs = Infinity): void {
    this.#forget(key);
    if (weightOf(key, answer) > this.mostBytes / 4) return;
    this.#kept.set(key, { answer, revision, minute, until: performance.now() + maxAgeMs, failed: null });
    this.#bytes += weightOf(key, answer);
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.mostBytes) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    const kept = this.#kept.get(key);
    if (!kept) return;
    this.#kept.delete(key);
    this.#bytes -= weightOf(key, kept.answer);
  }

  #minute(): number {
    return Math.floor(this.clock.now().getTime() / 60_000);
  }
}

function weightOf(key: string, answer: Answer): number {
  return 2 * key.length + sizeOf(answer);
}

/**
 * A change is worth waiting for, a database that hangs is not. In steps: a process that was busy itself takes
 * in what has arrived meanwhile before it gives up.
 */
async function patience(): Promise<void> {
  for (let step = 0; step < PATIENCE.steps; step += 1) await delay(PATIENCE.stepMs, undefined, { ref: false });
}
