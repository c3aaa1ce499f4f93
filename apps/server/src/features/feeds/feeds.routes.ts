import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { publicOrigin } from '../../core/http/origin.js';
import { sendIfThere, sendNothing } from '../../core/http/send.js';
import { idFrom } from '../../core/ids.js';
import type { FastLane } from '../../core/reads/fast-lane.js';
import type { KeptAnswer } from '../../core/reads/finished-answers.js';
import type { PublicFeeds } from './public-feeds.js';
import { FEED_FORMATS } from './write-feed.js';

interface Named {
  Params: { id: string };
}

/** Feeds and calendars, of the whole page and of each component. What one may not see is not there. */
export function addFeedRoutes(
  app: FastifyInstance,
  feeds: PublicFeeds,
  fastLane: FastLane,
  publicUrl: string | undefined,
): void {
  // The lane knows a request by its path alone: where addresses follow the Host header, it must not answer.
  const lane = publicUrl === undefined ? null : fastLane;
  const answer = async (request: FastifyRequest, reply: FastifyReply, finding: Promise<KeptAnswer>) =>
    sendIfThere(lane, request, reply, await finding);
  const originOf = (request: FastifyRequest) => publicOrigin(request, publicUrl);

  for (const format of FEED_FORMATS) {
    app.get(`/feed.${format}`, async (request, reply) =>
      answer(request, reply, feeds.feed(format, { origin: originOf(request), component: null })),
    );
    app.get<Named>(`/components/:id/feed.${format}`, async (request, reply) => {
      const component = idFrom(request.params.id);
      if (component === null) return sendNothing(reply);
      return answer(request, reply, feeds.feed(format, { origin: originOf(request), component }));
    });
  }
  app.get('/calendar.ics', async (request, reply) =>
    answer(request, reply, feeds.calendar({ origin: originOf(request), component: null })),
  );
  app.get<Named>('/components/:id/calendar.ics', async (request, reply) => {
    const component = idFrom(request.params.id);
    if (component === null) return sendNothing(reply);
    return answer(request, reply, feeds.calendar({ origin: originOf(request), component }));
  });
  app.get<Named>('/maintenances/:id/calendar.ics', async (request, reply) => {
    const id = idFrom(request.params.id);
    if (id === null) return sendNothing(reply);
    return answer(request, reply, feeds.event(originOf(request), id));
  });
}
