import type { FastifyRequest } from 'fastify';

/** What a request asks of GraphQL, as it came: any of it may be anything. */
export interface Asked {
  query?: unknown;
  variables?: unknown;
  operationName?: unknown;
  extensions?: unknown;
}

/** A question that can be answered: its text, and its variables as an object. */
export interface Question {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | null;
}

/** The part of the request that asks; null where there is none. It may be changed. */
export function askedOf(request: FastifyRequest): Asked | null {
  const asked = request.method === 'GET' ? request.query : request.body;
  return typeof asked === 'object' ? asked : null;
}

/** What we ask ourselves. */
export function questionFor(query: string, variables: Record<string, unknown> = {}): Question {
  return { query, variables, operationName: null };
}

/** Null where something is not what it must be: that is for GraphQL to say. */
export function questionOf({ query, variables, operationName }: Asked): Question | null {
  const given = objectOf(variables);
  if (typeof query !== 'string' || given === null) return null;
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return null;
  return { query, variables: given, operationName: operationName ?? null };
}

/** The hash by which a request names its document. */
export function hashOf({ extensions }: Asked): string | undefined {
  const { persistedQuery } = objectOf(extensions) ?? {};
  const { sha256Hash } = objectOf(persistedQuery) ?? {};
  return typeof sha256Hash === 'string' ? sha256Hash : undefined;
}

/** An object, given as itself or as JSON; {} for nothing, null for anything else. */
function objectOf(given: unknown): Record<string, unknown> | null {
  if (given === undefined || given === null || given === '') return {};
  if (typeof given === 'object') return Array.isArray(given) ? null : { ...given };
  if (typeof given !== 'string') return null;
  try {
    const parsed: unknown = JSON.parse(given);
    return typeof parsed === 'object' ? objectOf(parsed) : null;
  } catch {
    return null;
  }
}
