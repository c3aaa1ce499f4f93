const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'POOL_CLOSED',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
]);

/** Whether an error says that the database cannot be reached, and nothing of the query. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, driverError } = cause as { code?: unknown; driverError?: { code?: unknown } };
    if (AWAY.has(String(code)) || AWAY.has(String(driverError?.code))) return true;
    if (/Queue limit reached|Pool is closed/.test(cause.message)) return true;
  }
  return false;
}
