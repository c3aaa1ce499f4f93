/** One sentence for what keeps the server from starting; the stack only where nothing better is known. */
export function explainStartFailure(error: unknown): string {
  if (!(error instanceof Error)) return `Signet could not start: ${String(error)}`;
  const { code, port, path, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
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
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
      return 'The database in DATABASE_URL does not answer. Is it running, and is the address right?';
    case 'ER_ACCESS_DENIED_ERROR':
    case 'ER_DBACCESS_DENIED_ERROR':
      return 'The database in DATABASE_URL refuses this user or password.';
    case 'ERR_MODULE_NOT_FOUND':
      return `A built file is missing: run "pnpm build" first.\n${error.message}`;
    default:
      return `Signet could not start: ${error.stack ?? error.message}`;
  }
}
