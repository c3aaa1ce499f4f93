import type { FastifyInstance } from 'fastify';
import { unauthenticated } from '../../core/errors.js';
import { mayScrape } from './may-scrape.js';
import type { Telemetry } from './telemetry.js';

/** GET /metrics, which is there for those only who may read it. */
export function addTelemetryRoutes(app: FastifyInstance, telemetry: Telemetry, token: string | undefined): void {
  app.get('/metrics', async (request, reply) => {
    const { headers, socket } = request.raw;
    if (!mayScrape({ headers, address: socket.remoteAddress }, token)) {
      if (token === undefined) return reply.callNotFound();
      void reply.header('www-authenticate', 'Bearer');
      throw unauthenticated('Send the token of SIGNET_METRICS_TOKEN, as in "Authorization: Bearer …".');
    }
    const { type, body } = await telemetry.text();
    return reply.header('cache-control', 'no-store').type(type).send(body);
  });
}
