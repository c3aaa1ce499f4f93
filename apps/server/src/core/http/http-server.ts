import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { fastify, LogController, type FastifyError, type FastifyInstance } from 'fastify';
import type { Config } from '../../config.js';
import { isDatabaseAway } from '../db/database-away.js';
import { AppError } from '../errors.js';
import type { Log } from '../log.js';
import type { FastLane } from '../reads/fast-lane.js';
import { traceRequests } from '../tracing/trace-requests.js';
import { answerClientError } from './answer-client-error.js';
import { withinDeadline } from './deadline.js';
import { limitConnections } from './limit-connections.js';

const MAX_BODY_BYTES = 1024 * 1024;

/**
 * From the first byte to the last of a request and of its head; without a byte either way, which is longer than any
 * answer takes; and between two requests, which is longer than what proxies keep connections for.
 */
const MOST_MS = { request: 30_000, headers: 10_000, silence: 75_000, betweenRequests: 72_000 };
const LOOK_FOR_SLOW_MS = 2_000;

const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  SECOND_FACTOR_REQUIRED: 401,
  PROOF_REQUIRED: 403,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The server without any route: the fast lane first, then headers, cookies, request ids, and one shape for errors. */
export async function createHttpServer(config: Config, log: Log, fastLane: FastLane): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    bodyLimit: MAX_BODY_BYTES,
    genReqId: () => randomUUID(),
    requestTimeout: MOST_MS.request,
    connectionTimeout: MOST_MS.silence,
    keepAliveTimeout: MOST_MS.betweenRequests,
    http: { headersTimeout: MOST_MS.headers, connectionsCheckingInterval: LOOK_FOR_SLOW_MS },
    clientErrorHandler: answerClientError,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
  }) as unknown as FastifyInstance;
  goFirst(app, fastLane);
  // Behind a proxy all connections are the proxy's.
  if (config.trustedProxies === 0) limitConnections(app.server, config.maxConnectionsPerAddress);
  app.addHook('onRoute', (route) => {
    route.handler = withinDeadline(route.handler, route.config?.answerWithinMs);
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
  traceRequests(app);
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    // The route and not the address, as mailed links hold what lets their bearer in.
    const { method, routeOptions } = request;
    const { statusCode: status, elapsedTime: ms } = reply;
    request.log.debug({ method, route: routeOptions.url ?? null, status, ms }, 'request');
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

/** In front of the framework's own listener; a factory for its server would lose the second address of "localhost". */
function goFirst({ server }: FastifyInstance, fastLane: FastLane): void {
  const [framework, ...others] = server.listeners('request');
  if (!framework || others.length > 0) throw new Error('the framework listens otherwise than expected');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) =>
    fastLane.serve(request, response, () => Reflect.apply(framework, server, [request, response])),
  );
}

/** What every answer carries, as the framework's plugins have it; known once all of them are ready. */
export async function headersOfEveryAnswer(app: FastifyInstance): Promise<Record<string, string>> {
  const { headers } = await app.inject({ url: '/healthz' });
  const ofItsOwn = /^(content-length|content-type|cache-control|connection|date|x-request-id|keep-alive|vary)$/;
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (ofItsOwn.test(name) ? [] : [[name, String(value)]])),
  );
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
