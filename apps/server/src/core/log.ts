import { pino, type Logger } from 'pino';
import { traceOfNow } from './tracing/traced.js';

export type Log = Logger;

/** JSON lines on standard output; whatever could sign somebody in is left out. */
export function createLog(level: string): Log {
  return pino({
    level,
    mixin: traceOfNow,
    serializers: { err: withoutValues },
    redact: {
      paths: [
        'password',
        'token',
        'cookie',
        'authorization',
        '*.password',
        '*.token',
        '*.cookie',
        '*.authorization',
        'req.headers.cookie',
        'req.headers.authorization',
        'res.headers["set-cookie"]',
      ],
      censor: '[redacted]',
    },
  });
}

/** An error of the database carries the statement's values, passwords' hashes among them. */
function withoutValues(error: Error): object {
  const {
    parameters: _parameters,
    query: _query,
    driverError: _driverError,
    sql: _sql,
    ...shown
  } = pino.stdSerializers.err(error);
  return shown;
}
