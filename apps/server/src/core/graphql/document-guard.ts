import { OperationTypeNode, getOperationAST, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { DOCUMENT_LIMITS, costOfReading, weigh, type Weighed } from './limits.js';

/**
 * Weighs a document before it is validated, which takes exponential time on some of those beyond the limits.
 * What does not parse is left for the validation to say. The cost is with that of reading it.
 */
export function weighText(schema: GraphQLSchema, query: string, variables: Readonly<Record<string, unknown>>): Weighed {
  const document = parsed(query);
  const { refusal, cost } = document ? weigh(schema, document, variables) : { refusal: null, cost: 0 };
  return { refusal, cost: costOfReading(query) + cost };
}

/** Whether running the operation reads and does nothing else. */
export function isQuery(query: string, operationName: string | null): boolean {
  const document = parsed(query);
  return document !== null && getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: DOCUMENT_LIMITS.tokens, noLocation: true });
  } catch {
    return null;
  }
}
