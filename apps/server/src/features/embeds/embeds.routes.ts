import { badgeOptions } from '@signet/domain/badge';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseInput } from '../../core/errors.js';
import { sendIfThere, sendNothing } from '../../core/http/send.js';
import { idFrom } from '../../core/ids.js';
import type { FastLane } from '../../core/reads/fast-lane.js';
import type { KeptAnswer } from '../../core/reads/finished-answers.js';
import type { WebBundle } from '../../core/web-bundle.js';
import type { PublicEmbeds } from './public-embeds.js';

interface Named {
  Params: { id: string };
}

/** What other sites show of the page: badges, the data of the widget, and the page for a frame. */
export function addEmbedRoutes(
  app: FastifyInstance,
  embeds: PublicEmbeds,
  fastLane: FastLane,
  web: WebBundle | undefined,
): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply, finding: Promise<KeptAnswer>) =>
    sendIfThere(fastLane, request, reply, await finding);
  const badge = (request: FastifyRequest, component: number | null) =>
    embeds.badge(component, parseInput(badgeOptions, request.query, ''));

  app.get('/badge.svg', async (request, reply) => answer(request, reply, badge(request, null)));
  app.get('/badge.json', async (request, reply) => answer(request, reply, embeds.shield(null)));
  app.get<Named>('/components/:id/badge.svg', async (request, reply) => {
    const id = idFrom(request.params.id);
    return id === null ? sendNothing(reply) : answer(request, reply, badge(request, id));
  });
  app.get<Named>('/components/:id/badge.json', async (request, reply) => {
    const id = idFrom(request.params.id);
    return id === null ? sendNothing(reply) : answer(request, reply, embeds.shield(id));
  });
  app.get('/embed.json', async (request, reply) => answer(request, reply, embeds.state()));
  if (web) app.get('/embed', async (request, reply) => answer(request, reply, embeds.page(web)));
}
