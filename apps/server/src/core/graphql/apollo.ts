import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { trace } from '@opentelemetry/api';
import type { GraphQLSchema } from 'graphql';
import { costInAnswers } from './cost-in-answers.js';
import { formatError, isUnexpected } from './errors.js';
import type { HttpContext } from './http-context.js';
import { isToldAsJson } from './told-as-json.js';
import { DOCUMENT_LIMITS } from './limits.js';

/** Apollo's own count of recursive selections; at its default a document of 1 KB can block for half a minute. */
const MAX_RECURSIVE_SELECTIONS = 20_000;

export async function startApollo(schema: GraphQLSchema): Promise<ApolloServer<HttpContext>> {
  const apollo = new ApolloServer<HttpContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: DOCUMENT_LIMITS.tokens },
    maxRecursiveSelections: MAX_RECURSIVE_SELECTIONS,
    validationOptions: { maxErrors: DOCUMENT_LIMITS.errors },
    formatError,
    stopOnTerminationSignals: false,
    plugins: [errorLog(), operationInTraces(), statusOfRequestErrors(), costInAnswers()],
    logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });
  await apollo.start();
  return apollo;
}

function quiet(): void {
  // Errors are logged by `errorLog`, with the request they belong to.
}

function errorLog(): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) {
            if (isUnexpected(error)) contextValue.log.error({ err: error.originalError ?? error }, 'a request failed');
          }
        },
      };
    },
  };
}

function operationInTraces(): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, operationName }) {
          trace.getActiveSpan()?.setAttributes({
            'graphql.operation.type': operation?.operation,
            'graphql.operation.name': operationName ?? undefined,
          });
        },
      };
    },
  };
}

/** What does not parse, validate or fit its variables, to askers of the older kind. */
function statusOfRequestErrors(): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response: { http } }) {
          if (http.status === 400 && isToldAsJson(request.http?.headers.get('accept'))) http.status = 200;
        },
      };
    },
  };
}
