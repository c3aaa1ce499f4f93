import type { GraphiQL } from 'graphiql';
import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { createClient } from 'graphql-ws';
import type { ComponentProps } from 'react';

type Fetcher = ComponentProps<typeof GraphiQL>['fetcher'];

const socket = createClient({
  url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
});

/** Queries and mutations by POST, subscriptions over the socket of the same address. */
export const fetcher: Fetcher = async ({ query, operationName, variables }, options) => {
  const operation = getOperationAST(parse(query), operationName);
  if (operation?.operation === OperationTypeNode.SUBSCRIPTION)
    return socket.iterate({ query, operationName, variables });

  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { accept: 'application/json', ...options?.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query, operationName, variables }),
  });
  return response.json();
};
