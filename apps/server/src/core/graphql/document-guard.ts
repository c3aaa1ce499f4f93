import {
  GraphQLError,
  OperationTypeNode,
  getOperationAST,
  parse,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { costOfReading, DOCUMENT_LIMITS, tooMuch, weigh, type Weighed } from './limits.js';

/**
 * Weighs a document before it is validated, which takes exponential time on some of those beyond the limits.
 * What does not parse is left for the validation to say. The cost is with that of reading it.
 */
export function weighText(schema: GraphQLSchema, query: string, variables: Readonly<Record<string, unknown>>): Weighed {
  const { document, refusal } = parsed(query);
  const reading = costOfReading(query);
  if (!document) return { refusal, cost: reading };
  const weighed = weigh(schema, document, variables);
  return { ...weighed, cost: reading + weighed.cost };
}

/** Whether running the operation reads and does nothing else. */
export function isQuery(query: string, operationName: string | null): boolean {
  const { document } = parsed(query);
  return document !== null && getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
}

interface Parsed {
  /** Null for what does not parse. */
  document: DocumentNode | null;
  /** Why it is not even parsed to its end. */
  refusal: GraphQLError | null;
}

/** The newest text, which is asked for again and again on the way of one request. */
let newest: (Parsed & { text: string }) | undefined;

function parsed(text: string): Parsed {
  if (newest?.text !== text) newest = { text, ...parseText(text) };
  return newest;
}

function parseText(text: string): Parsed {
  try {
    return { document: parse(text, { maxTokens: DOCUMENT_LIMITS.tokens, noLocation: true }), refusal: null };
  } catch (error) {
    return { document: null, refusal: limitMet(error) };
  }
}

function limitMet(error: unknown): GraphQLError | null {
  // The parser calls itself for each level, until the stack ends.
  if (!(error instanceof GraphQLError)) return tooMuch('nesting');
  return /more tha[nt] \d+ tokens/.test(error.message) ? tooMuch('tokens') : null;
}
