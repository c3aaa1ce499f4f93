import type { FastifyReply, FastifyRequest } from 'fastify';
import { parse, type GraphQLSchema } from 'graphql';
import { beyondLimits, DOCUMENT_LIMITS } from './limits.js';
import { formatError } from './errors.js';

interface Asked {
  query?: unknown;
  variables?: unknown;
}

/**
 * Refuses documents beyond the limits before Apollo sees them: it validates first, which takes exponential
 * time on some of them, and it lets no plugin refuse before that. What does not parse is left for Apollo to say.
 */
export function documentGuard(schema: GraphQLSchema) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const asked = (request.method === 'GET' ? request.query : request.body) as Asked | null;
    if (typeof asked?.query !== 'string') return;
    const document = parsed(asked.query);
    const error = document && beyondLimits(schema, document, variablesOf(asked.variables));
    if (error) await reply.code(400).send({ errors: [formatError(error.toJSON(), error)] });
  };
}

function parsed(text: string) {
  try {
    return parse(text, { maxTokens: DOCUMENT_LIMITS.tokens, noLocation: true });
  } catch {
    return null;
  }
}

function variablesOf(given: unknown): Record<string, unknown> {
  try {
    const variables: unknown = typeof given === 'string' ? JSON.parse(given) : given;
    return typeof variables === 'object' && variables !== null ? { ...variables } : {};
  } catch {
    return {};
  }
}
