import {
  OperationTypeNode,
  getOperationAST,
  parse,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { beyondLimits, DOCUMENT_LIMITS } from './limits.js';

/**
 * Refuses documents beyond the limits before they are validated, which takes exponential time on some of them.
 * What does not parse is left for the validation to say.
 */
export function refusalOf(
  schema: GraphQLSchema,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | null {
  const document = parsed(query);
  return document && beyondLimits(schema, document, variables);
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
