import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import { costOfReading, DOCUMENT_LIMITS, weigh } from '../graphql/limits.js';

/** An operation as a socket asks for it. */
export interface Asked {
  query: string;
  variables?: Record<string, unknown> | null | undefined;
  operationName?: string | null | undefined;
}

/** What is to be executed, or why it is not. `pay` is told what each step costs, and may refuse it. */
export function checkSubscription(
  schema: GraphQLSchema,
  asked: Asked,
  pay: (cost: number) => GraphQLError[] | null,
): ExecutionArgs | GraphQLError[] {
  const { query, variables, operationName } = asked;
  const unread = pay(costOfReading(query));
  if (unread) return unread;
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: DOCUMENT_LIMITS.tokens, noLocation: true });
  } catch (error) {
    return refused('BAD_USER_INPUT', error instanceof GraphQLError ? error.message : 'not a document');
  }
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
    return refused(
      'BAD_USER_INPUT',
      'Only subscriptions are taken over the socket. Send the rest by POST to /graphql.',
    );
  }
  const { refusal, cost } = weigh(schema, document, variables ?? {});
  if (refusal) return [refusal];
  const unpaid = pay(cost);
  if (unpaid) return unpaid;
  const errors = validate(schema, document, undefined, { maxErrors: DOCUMENT_LIMITS.errors });
  if (errors.length > 0) return errors.flatMap(({ message }) => refused('BAD_USER_INPUT', message));
  const given = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
  if (given.errors) return given.errors.flatMap(({ message }) => refused('BAD_USER_INPUT', message));
  return { schema, document, variableValues: variables ?? null, operationName: operationName ?? null };
}

export function refused(code: string, message: string): GraphQLError[] {
  return [new GraphQLError(message, { extensions: { code } })];
}
