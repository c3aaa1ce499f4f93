/**
 * Whether an asker takes `application/json` and does not know `application/graphql-response+json`: such a one is told
 * of errors in its document with status 200, as proxies answer with 4xx and JSON of their own (GraphQL over HTTP).
 */
export function isToldAsJson(accept: string | undefined): boolean {
  return accept !== undefined && accept.includes('application/json') && !accept.includes('graphql-response');
}
