import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { fastify, LogController, type FastifyError, type FastifyInstance } from 'fastify';
import type { Config } from '../../config.js';
import { isDatabaseAway } from '../db/database-away.js';
import { AppError } from '../errors.js';
import type { Log } from '../log.js';
import { withinDeadline } from './deadline.js';

const MAX_BODY_BYTES = 1024 * 1024;

const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The server without any route: headers, cookies, request ids, and one shape for errors. */
export async function createHttpServer(config: Config, log: Log): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    bodyLimit: MAX_BODY_BYTES,
    genReqId: () => randomUUID(),
    requestTimeout: 30_000,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
  }) as unknown as FastifyInstance;
  app.addHook('onRoute', (route) => {
    route.handler = withinDeadline(route.handler);
  });
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Browsers complain of it over plain HTTP, where they do not heed it.
    crossOriginOpenerPolicy: config.publicUrl?.startsWith('https:') ? { policy: 'same-origin' } : false,
    strictTransportSecurity: config.publicUrl?.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    request.log.debug(
      { method: request.method, path: request.url.split('?')[0], status: reply.statusCode, ms: reply.elapsedTime },
      'request',
    );
  });
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const { code, message } = shown(error);
    if (code === 'INTERNAL') request.log.error({ err: error }, 'a request failed');
    const fields = error instanceof AppError && error.code === 'BAD_USER_INPUT' ? { fields: error.fields } : {};
    await reply
      .code(error instanceof AppError ? (STATUS[code] ?? 500) : (error.statusCode ?? STATUS[code] ?? 500))
      .send({ errors: [{ message, extensions: { code, ...fields } }] });
  });
  return app;
}

function shown(error: FastifyError): { code: string; message: string } {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  if (isDatabaseAway(error))
    return { code: 'UNAVAILABLE', message: 'The database cannot be reached. Try again in a moment.' };
  if (error.statusCode === 429) return { code: 'TOO_MANY_REQUESTS', message: error.message };
  if (error.statusCode !== undefined && error.statusCode < 500)
    return { code: 'BAD_USER_INPUT', message: error.message };
  return { code: 'INTERNAL', message: 'Something went wrong inside.' };
}
