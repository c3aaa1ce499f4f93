import type { FastifyReply } from 'fastify';
import { REFILL_SECONDS, type Standing } from '../allowances.js';

/** As draft-ietf-httpapi-ratelimit-headers has it since its eighth version, and as clients know it from its sixth. */
export function tellStanding(reply: FastifyReply, { kind, limit, remaining, wait, reset }: Standing): void {
  reply.headers({
    'ratelimit-policy': `"${kind}";q=${limit};qu="cost";w=${REFILL_SECONDS}`,
    ratelimit: `"${kind}";r=${remaining};t=${reset}`,
    'ratelimit-limit': limit,
    'ratelimit-remaining': remaining,
    'ratelimit-reset': reset,
    ...(wait > 0 && { 'retry-after': wait }),
  });
}
