import type { FastifyReply, FastifyRequest } from 'fastify';
import { replyTo, type Answer } from '../reads/answer.js';
import type { FastLane } from '../reads/fast-lane.js';
import type { KeptAnswer } from '../reads/finished-answers.js';

/** Sends a finished answer as this asker takes it. */
export function send(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  const { status, headers, body } = replyTo(request.headers, answer);
  for (const name of answer.without ?? []) reply.raw.removeHeader(name);
  return reply.code(status).headers(headers).send(body);
}

/** Sends it, and lets the lane answer the same request from now on. */
export function sendKept(
  fastLane: FastLane,
  request: FastifyRequest,
  reply: FastifyReply,
  { key, answer }: KeptAnswer,
): FastifyReply {
  if (answer.status === 200) fastLane.remember(request.raw, key);
  return send(request, reply, answer);
}

/** As `sendKept`, if there is a lane that may answer; where there is nothing, as an address that leads nowhere. */
export function sendIfThere(
  fastLane: FastLane | null,
  request: FastifyRequest,
  reply: FastifyReply,
  found: KeptAnswer,
): FastifyReply {
  if (found.answer.status === 404) return sendNothing(reply);
  return fastLane ? sendKept(fastLane, request, reply, found) : send(request, reply, found.answer);
}

/** As an address that leads nowhere. */
export function sendNothing(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}
