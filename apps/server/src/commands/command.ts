import type { Config } from '../config.js';

/** What an operator does to the database from a shell. */
export interface Command {
  /** As in "backup [file]". */
  usage: string;
  /** One sentence. */
  about: string;
  /** Gives what it prints. @throws StartError, or anything else that keeps it from being done */
  run: (config: Config, args: readonly string[]) => Promise<string>;
}
