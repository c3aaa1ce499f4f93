import type { Logger } from 'typeorm';

/** TypeORM would print slow statements with their parameters, secrets among them, whatever `logging` says. */
export const quietLogger: Logger = {
  logQuery: ignore,
  logQueryError: ignore,
  logQuerySlow: ignore,
  logSchemaBuild: ignore,
  logMigration: ignore,
  log: ignore,
};

function ignore(): void {
  // Errors reach the log where they are mapped.
}
