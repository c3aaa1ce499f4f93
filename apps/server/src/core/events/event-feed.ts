import { MoreThan } from 'typeorm';
import type { Database } from '../db/database.js';
import type { Log } from '../log.js';
import { PageEvent } from './event.entity.js';
import { SITE_STATE_ID, SiteState } from './site-state.entity.js';

export type EventListener = (event: PageEvent) => Promise<void> | void;

const BATCH = 100;
/** Other processes on the same database are heard this much later at most. */
const LOOK_EVERY_MS = 400;

/**
 * Hands every committed event to the listeners, once each and in order. It reads the log and not the
 * writers' memory, so that it hears other processes too; the row lock on the revisions keeps the log gap-free.
 */
export class EventFeed {
  readonly #listeners: EventListener[] = [];
  #cursor: number | null = null;
  #publicRevision = 0;
  #isReadable = true;
  #reading: Promise<void> | null = null;
  #again = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  listen(listener: EventListener): void {
    this.#listeners.push(listener);
  }

  /** From the events that come after this moment. */
  async start(): Promise<void> {
    const state = await this.database.reader.findOneByOrFail(SiteState, { id: SITE_STATE_ID });
    this.#cursor = state.signedInRevision;
    this.#publicRevision = state.publicRevision;
    if (this.database.dialect === 'mysql') {
      clearInterval(this.#timer);
      this.#timer = setInterval(() => this.wake(), LOOK_EVERY_MS);
      this.#timer.unref();
    }
  }

  /** The newest revision of the public page that is known of: written here, or read from the log. */
  get publicRevision(): number {
    return this.#publicRevision;
  }

  /** There may be something new, and is if this process has just committed a revision. Returns at once. */
  wake(committed: number | null = null): void {
    this.#publicRevision = Math.max(this.#publicRevision, committed ?? 0);
    if (this.#cursor === null) return;
    this.#again = true;
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
      if (this.#again) this.wake();
    });
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#reading;
  }

  async #read(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      try {
        const events = await this.database.reader.find(PageEvent, {
          where: { signedInRevision: MoreThan(this.#cursor ?? 0) },
          order: { signedInRevision: 'ASC' },
          take: BATCH,
        });
        this.#publicRevision = Math.max(this.#publicRevision, ...events.map((event) => event.publicRevision ?? 0));
        for (const event of events) {
          this.#cursor = event.signedInRevision;
          await this.#tell(event);
        }
        if (events.length === BATCH) this.#again = true;
        this.#say(true);
      } catch (error) {
        this.#say(false, error);
      }
    }
  }

  /** Once when it begins and once when it ends, not every time. */
  #say(isReadable: boolean, error?: unknown): void {
    if (isReadable === this.#isReadable) return;
    this.#isReadable = isReadable;
    if (isReadable) this.log.info('the event log can be read again');
    else this.log.error({ err: error }, 'the event log cannot be read');
  }

  async #tell(event: PageEvent): Promise<void> {
    for (const listener of this.#listeners) {
      try {
        await listener(event);
      } catch (error) {
        this.log.error({ err: error, event: event.id }, 'a listener failed on an event');
      }
    }
  }
}
