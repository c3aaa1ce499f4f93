import { CHANNELS } from '@signet/domain/subscription';
import type { Context } from '../../core/context.js';
import { RepeatingJob } from '../../core/jobs/repeating-job.js';
import type { Log } from '../../core/log.js';
import { Dispatcher } from './dispatcher.js';
import { expandNotices } from './expand-notices.js';
import { noteNews } from './note-news.js';

const LOOK_EVERY_MS = 500;

/** Tells people the news: makes notices of events, deliveries of notices, and sends them, channel by channel. */
export class Notifier {
  readonly #dispatchers: Dispatcher[];
  readonly #jobs: RepeatingJob[];

  /** @param origin the page's own address, for links */
  constructor(contextOfJob: () => Context, origin: string, log: Log) {
    this.#dispatchers = CHANNELS.map((channel) => new Dispatcher(channel, contextOfJob, origin));
    const notice = async () => {
      await noteNews(contextOfJob());
      await expandNotices(contextOfJob());
    };
    this.#jobs = [
      new RepeatingJob('news for subscribers', LOOK_EVERY_MS, notice, log),
      ...this.#dispatchers.map(
        (it) => new RepeatingJob(`deliveries: ${it.channel}`, LOOK_EVERY_MS, () => it.run(), log),
      ),
    ];
  }

  start(): void {
    for (const job of this.#jobs) job.start();
  }

  /** What is on its way still arrives, and is written down. */
  async stop(): Promise<void> {
    for (const dispatcher of this.#dispatchers) dispatcher.end();
    await Promise.all(this.#jobs.map((job) => job.stop()));
  }
}
