import type { ApolloServerPlugin } from '@apollo/server';
import type { HttpContext } from './http-context.js';

/** Tells those who say who they are, in `extensions.cost`, what their document took of their allowance. */
export function costInAnswers(): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body }, contextValue: { http } }) {
          if (body.kind !== 'single' || http.standing?.kind !== 'signed-in') return;
          const { requested, limit, remaining } = http.standing;
          const { extensions } = body.singleResult;
          body.singleResult.extensions = { ...extensions, cost: { requested, limit, remaining } };
        },
      };
    },
  };
}
