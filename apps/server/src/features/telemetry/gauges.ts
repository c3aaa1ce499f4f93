import { DELIVERY_STATES } from '@signet/domain/subscription';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { TelemetryFacts } from './telemetry-facts.js';

export interface Seen {
  sockets: number;
  revision: number;
  /** Null where the database does not answer. */
  facts: TelemetryFacts | null;
  now: Date;
}

/** What Prometheus is told, in its own format. */
export class Gauges {
  readonly #registry = new Registry();
  readonly #sockets = this.#gauge('signet_open_sockets', 'Open WebSocket connections of this process.');
  readonly #revision = this.#gauge('signet_page_revision', 'Revision of the public page that this process knows of.');
  readonly #database = this.#gauge('signet_database_up', 'Whether the database answered in time: 1 or 0.');
  readonly #oldest = this.#gauge(
    'signet_oldest_unsent_seconds',
    'Age of the oldest news that somebody has yet to be told; 0 where there are none.',
  );
  readonly #deliveries = this.#gauge('signet_deliveries', 'Deliveries by what has become of them.', ['state']);
  readonly #quarantined = this.#gauge(
    'signet_quarantined_receivers',
    'Receivers that are told nothing, as they failed again and again.',
  );
  readonly #fuse = this.#gauge(
    'signet_news_held_back',
    'Whether news are kept back, as too many came at once: 1 or 0.',
  );
  readonly #unreadEvents = this.#gauge('signet_notifier_lag_events', 'Events that the notifier has not read yet.');
  readonly #unreadFor = this.#gauge('signet_notifier_lag_seconds', 'Age of the oldest event that it has not read yet.');

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  async text({ sockets, revision, facts, now }: Seen): Promise<{ type: string; body: string }> {
    this.#sockets.set(sockets);
    this.#revision.set(revision);
    this.#database.set(facts ? 1 : 0);
    if (facts) this.#show(facts, now);
    else this.#leaveOut();
    return { type: this.#registry.contentType, body: await this.#registry.metrics() };
  }

  #show({ oldestUnsentAt, deliveries, quarantined, isFuseBlown, unread }: TelemetryFacts, now: Date): void {
    const age = (since: Date | null) => (since ? Math.max(0, (now.getTime() - since.getTime()) / 1_000) : 0);
    this.#oldest.set(age(oldestUnsentAt));
    for (const state of DELIVERY_STATES) this.#deliveries.set({ state }, deliveries.get(state) ?? 0);
    this.#quarantined.set(quarantined);
    this.#fuse.set(isFuseBlown ? 1 : 0);
    this.#unreadEvents.set(unread.events);
    this.#unreadFor.set(age(unread.since));
  }

  /** No value is better than an old one: an alarm on it would never come. */
  #leaveOut(): void {
    for (const state of DELIVERY_STATES) this.#deliveries.remove({ state });
    for (const gauge of [this.#oldest, this.#quarantined, this.#fuse, this.#unreadEvents, this.#unreadFor])
      gauge.remove();
  }

  #gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.#registry] });
  }
}
