import type { Context } from '../../core/context.js';
import { claimMetricSource } from './claim-metric-source.js';
import type { MetricSource } from './metric-source.entity.js';
import { dueSources } from './metric-source.queries.js';
import { pullMetricSource } from './pull-metric-source.js';

/** One that does not answer is waited for for eight seconds: dozens of them keep the others back no minute. */
const MOST_AT_ONCE = 100;

/** Reads what is due, several at once, so that one that takes its time keeps the others back no longer than need be. */
export class MetricPuller {
  readonly #underWay = new Set<Promise<void>>();

  constructor(
    private readonly contextOfJob: () => Context,
    private readonly mostAtOnce = MOST_AT_ONCE,
  ) {}

  /** Begins with what is due, and waits for none of it. */
  async begin(): Promise<void> {
    const free = this.mostAtOnce - this.#underWay.size;
    if (free === 0) return;
    const ctx = this.contextOfJob();
    for (const source of await dueSources(ctx, free)) {
      if (await claimMetricSource(ctx, source)) this.#pull(source);
    }
  }

  /** Resolves once nothing is under way. */
  async end(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  #pull(source: MetricSource): void {
    const ctx = this.contextOfJob();
    const pulling = pullMetricSource(ctx, source)
      .catch((error: unknown) => {
        ctx.log.error({ err: error, metricId: source.metricId }, 'a metric could not be recorded');
      })
      .finally(() => this.#underWay.delete(pulling));
    this.#underWay.add(pulling);
  }
}
