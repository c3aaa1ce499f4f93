import type { FastifyReply, FastifyRequest } from 'fastify';
import { replyTo, type Answer } from '../reads/answer.js';

/** Sends a finished answer as this asker takes it. */
export function send(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  const { status, headers, body } = replyTo(request.headers, answer);
  return reply.code(status).headers(headers).send(body);
}
