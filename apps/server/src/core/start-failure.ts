import { AppError } from './errors.js';

/** What keeps the server from starting, in a sentence for whoever starts it. */
export class StartError extends Error {}

/** One sentence for what keeps the server from starting. */
export function explainStartFailure(error: unknown): string {
  if (error instanceof StartError || error instanceof AppError) return error.message;
  if (!(error instanceof Error)) return `Signet could not start: ${String(error)}`;
  const { code, port, path, address, fatal } = error as SystemError;
  // mysql2 marks so what ends its connection.
  if (fatal) return databaseFailure(code, error.message);
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken. Stop the program that uses it, or choose another with PORT.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `The address ${address ?? 'in HOST'} is not one of this machine. Set HOST to one that is.`;
    case 'EACCES':
    case 'EROFS':
    case 'EPERM':
    case 'ENOTDIR':
    case 'EEXIST':
      return port
        ? `Port ${port} may not be used by this user. Choose one above 1023 with PORT.`
        : `The folder ${path ?? 'in SIGNET_DATA'} cannot be written. Set SIGNET_DATA to one that can.`;
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
      return 'The database file cannot be opened for writing. Set SIGNET_DATA to a folder that this user may write.';
    case 'SQLITE_NOTADB':
      return 'The file signet.sqlite in SIGNET_DATA is not an SQLite database.';
    case 'ERR_MODULE_NOT_FOUND':
      return `A built file is missing: run "pnpm build" first.\n${error.message}`;
    default:
      return `Signet could not start: ${error.message}`;
  }
}

interface SystemError extends NodeJS.ErrnoException {
  port?: number;
  address?: string;
  fatal?: boolean;
}

function databaseFailure(code: string | undefined, message: string): string {
  if (/^ER_.*ACCESS_DENIED/.test(code ?? ''))
    return `The database in DATABASE_URL refuses this user or password (${code}).`;
  if (code?.startsWith('ER_')) return `The database in DATABASE_URL refuses: ${message}`;
  return `The database in DATABASE_URL does not answer (${code}). Is it running, and is the address right?`;
}
