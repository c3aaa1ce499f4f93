import type { FastifyInstance } from 'fastify';
import type { Services } from '../context.js';
import { SITE_STATE_ID, SiteState } from '../events/site-state.entity.js';

/** /healthz: the process lives. /readyz: it can serve the page. */
export function addHealthRoutes(app: FastifyInstance, { database, log }: Services): void {
  app.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      await database.reader.findOneByOrFail(SiteState, { id: SITE_STATE_ID });
      return await reply.send({ status: 'ready' });
    } catch (error) {
      log.warn({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'unavailable' });
    }
  });
}
