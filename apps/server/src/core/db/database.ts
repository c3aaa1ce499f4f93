import type { EntityManager } from 'typeorm';

export type Dialect = 'sqlite' | 'mysql';

/** The one way to the tables, whichever the dialect. */
export interface Database {
  readonly dialect: Dialect;
  /** For reading outside transactions. */
  readonly reader: EntityManager;
  /** Commits what `fn` wrote if it returns, and undoes it if it throws. `fn` may run more than once. */
  transaction<T>(fn: (tx: EntityManager) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
