import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { connectionPolicy } from './connection-policy.ts';
import { sessionLost } from './session-lost.ts';
import { socket } from './socket.ts';

const noticeLostSession = new ErrorLink(({ error, operation }) => {
  if (operation.operationName === 'Login' || !CombinedGraphQLErrors.is(error)) return;
  if (error.errors.some((it) => it.extensions?.['code'] === 'UNAUTHENTICATED')) sessionLost(true);
});

export const client = new ApolloClient({
  link: noticeLostSession.concat(
    ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(socket),
      new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
    ),
  ),
  cache: new InMemoryCache({
    typePolicies: {
      Query: { fields: { components: connectionPolicy([]), incidents: connectionPolicy(['filter', 'first']) } },
      StatusPage: { keyFields: [] },
      Site: { keyFields: [] },
      Setup: { keyFields: [] },
    },
  }),
});
