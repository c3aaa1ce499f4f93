import type { FastifyInstance } from 'fastify';
import { sendIfThere } from '../../core/http/send.js';
import type { FastLane } from '../../core/reads/fast-lane.js';
import type { PublicImages } from './public-images.js';

/** The page's own pictures, which everybody may see. */
export function addImageRoutes(app: FastifyInstance, images: PublicImages, fastLane: FastLane): void {
  app.get<{ Params: { name: string } }>('/images/:name', async (request, reply) =>
    sendIfThere(fastLane, request, reply, await images.file(request.params.name)),
  );
  app.get<{ Params: { name: string; file: string } }>('/images/:name/:file', async (request, reply) =>
    sendIfThere(fastLane, request, reply, await images.tabIcon(request.params.name, request.params.file)),
  );
}
