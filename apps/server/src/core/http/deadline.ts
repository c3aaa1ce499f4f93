import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { AppError } from '../errors.js';

const ANSWER_WITHIN_MS = 9_000;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Of a route that takes longer, and whose parts have deadlines of their own. */
    answerWithinMs?: number;
  }
}

/**
 * The handler, answering UNAVAILABLE where it takes too long: a database that hangs must not hang those who
 * ask. Fastify's own `handlerTimeout` ends with the request's body, before the handler has begun.
 */
export function withinDeadline(handler: RouteHandlerMethod, withinMs = ANSWER_WITHIN_MS): RouteHandlerMethod {
  return async function answer(this: unknown, request: FastifyRequest, reply: FastifyReply) {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(tooLate()), withinMs);
    });
    try {
      return await Promise.race([Reflect.apply(handler, this, [request, reply]), deadline]);
    } finally {
      clearTimeout(timer);
    }
  };
}

function tooLate(): AppError {
  return new AppError('UNAVAILABLE', 'No answer in time. Try again in a moment.');
}
