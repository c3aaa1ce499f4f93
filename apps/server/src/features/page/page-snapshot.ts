import type { Log } from '../../core/log.js';
import type { AnonymousQueries } from '../../core/graphql/anonymous-queries.js';
import { questionFor } from '../../core/graphql/asked.js';
import type { SavedAnswer, SnapshotFile } from '../../core/reads/snapshot-file.js';
import type { PageDocuments } from './page-documents.js';

/** A burst of changes makes the page anew this often, and whoever asks for it meanwhile. */
const PAUSE_MS = 500;

/** Keeps the page finished before anybody asks for it, and a copy on the disk that outlives process and database. */
export class PageSnapshot {
  #soon: NodeJS.Timeout | undefined;
  #last = -Infinity;
  #refreshing: Promise<void> = Promise.resolve();

  constructor(
    private readonly queries: AnonymousQueries,
    private readonly pages: PageDocuments,
    private readonly file: SnapshotFile,
    private readonly documents: readonly string[],
    private readonly log: Log,
  ) {}

  /** The page has changed. Returns at once. */
  refreshSoon(): void {
    this.#soon ??= setTimeout(
      () => {
        this.#soon = undefined;
        void this.refresh();
      },
      Math.max(0, this.#last + PAUSE_MS - performance.now()),
    );
  }

  /** Makes the page current, in memory and on the disk; what cannot be made is logged and stays as it is. */
  refresh(): Promise<void> {
    this.#last = performance.now();
    this.#refreshing = this.#refreshing.then(() => this.#refresh());
    return this.#refreshing;
  }

  async #refresh(): Promise<void> {
    try {
      await this.pages.page({ name: 'page' });
      const found = new Map<string, SavedAnswer>();
      for (const document of this.documents) {
        const { answer, isCurrent } = await this.queries.answer(questionFor(document));
        if (!isCurrent || answer.status !== 200) return;
        found.set(document, { etag: answer.headers['etag'] ?? '', text: answer.body.identity.toString() });
      }
      await this.file.save(found);
    } catch (error) {
      this.log.error({ err: error }, 'the page could not be made anew');
    }
  }

  /** Takes the copy on the disk for the page, until the database can be read. False if there is none. */
  async restore(): Promise<boolean> {
    const found = await this.file.load(this.documents);
    for (const [document, answer] of found) await this.queries.restore(questionFor(document), answer);
    if (found.size < this.documents.length) return false;
    await this.pages.page({ name: 'page' });
    return true;
  }

  /** What was to be done soon is done now. */
  async stop(): Promise<void> {
    clearTimeout(this.#soon);
    await (this.#soon ? this.refresh() : this.#refreshing);
  }
}
