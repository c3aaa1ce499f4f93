import { setTimeout as delay } from 'node:timers/promises';
import type { Services } from '../../core/context.js';
import type { Context } from '../../core/context.js';
import type { LiveServer } from '../../core/live/live-server.js';
import { Gauges } from './gauges.js';
import type { TelemetryFacts } from './telemetry-facts.js';
import { readTelemetry } from './telemetry.queries.js';

/** The state of this process, and of telling people, for Prometheus. */
export class Telemetry {
  #reading: Promise<TelemetryFacts | null> | null = null;
  #gauges: Gauges | null = null;

  /** @param withinMs the database is waited for no longer; what only it knows is left out then */
  constructor(
    private readonly services: Pick<Services, 'feed' | 'log' | 'now'>,
    private readonly contextOfJob: () => Context,
    private readonly live: Pick<LiveServer, 'openSockets'>,
    private readonly withinMs: number,
  ) {}

  async text(): Promise<{ type: string; body: string }> {
    const facts = await this.#factsInTime();
    // Made when somebody first asks, as it watches the process from then on.
    this.#gauges ??= new Gauges();
    const { feed, now } = this.services;
    return this.#gauges.text({ sockets: this.live.openSockets, revision: feed.publicRevision, facts, now: now() });
  }

  /** Null where the database does not answer. A reading that hangs is waited for, and not begun anew. */
  async #factsInTime(): Promise<TelemetryFacts | null> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    const timer = new AbortController();
    const deadline = delay(this.withinMs, null, { signal: timer.signal }).catch(() => null);
    try {
      return await Promise.race([this.#reading, deadline]);
    } finally {
      timer.abort();
    }
  }

  async #read(): Promise<TelemetryFacts | null> {
    try {
      return await readTelemetry(this.contextOfJob());
    } catch (error) {
      this.services.log.debug({ err: error }, 'the database has no answer for /metrics');
      return null;
    }
  }
}
