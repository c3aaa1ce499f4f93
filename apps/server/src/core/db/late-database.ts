import type { EntityManager } from 'typeorm';
import { unavailable } from '../errors.js';
import type { Database, Dialect } from './database.js';

/** A database that may not be there yet: until it is open, whoever asks for it is told so. */
export class LateDatabase implements Database {
  #opened: Database | null = null;

  constructor(
    readonly dialect: Dialect,
    private readonly open: () => Promise<Database>,
  ) {}

  /** Opens it, if that has not been done. */
  async enter(): Promise<void> {
    this.#opened ??= await this.open();
  }

  /** @throws AppError UNAVAILABLE */
  get opened(): Database {
    if (!this.#opened) throw unavailable();
    return this.#opened;
  }

  get reader(): EntityManager {
    return this.opened.reader;
  }

  async transaction<T>(fn: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.opened.transaction(fn);
  }

  async close(): Promise<void> {
    await this.#opened?.close();
  }
}
