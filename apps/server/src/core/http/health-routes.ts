import type { FastifyInstance } from 'fastify';

/** /healthz: the process lives. /readyz: it can serve the page, with or without its database. */
export function addHealthRoutes(app: FastifyInstance, canServe: () => boolean): void {
  app.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return canServe() ? reply.send({ status: 'ready' }) : reply.code(503).send({ status: 'unavailable' });
  });
}
