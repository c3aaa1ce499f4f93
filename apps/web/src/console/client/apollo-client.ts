import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { connectionPolicy } from './connection-policy.ts';
import { sessionLost } from './session-lost.ts';
import { socket } from './socket.ts';

/** Where nobody is signed in yet, or nobody any more, whom a refusal could surprise. */
const SIGNING_IN = ['Login', 'SignInWithCode', 'BeginPasskeySignIn', 'SignInWithPasskey'];

/** What a refusal tells of the whole screen: that nobody is signed in any more, or that what it shows is old. */
const noticeRefusals = new ErrorLink(({ error, operation }) => {
  if (SIGNING_IN.includes(operation.operationName ?? '') || !CombinedGraphQLErrors.is(error)) return;
  const codes = error.errors.map((it) => it.extensions?.['code']);
  if (codes.includes('UNAUTHENTICATED')) sessionLost(true);
  // Since this screen was opened, everybody has to have a second factor.
  if (codes.includes('SECOND_FACTOR_REQUIRED')) void operation.client.refetchQueries({ include: ['Session'] });
  if (codes.includes('CONFLICT')) void operation.client.refetchQueries({ include: 'active' }).catch(() => undefined);
});

export const client = new ApolloClient({
  link: noticeRefusals.concat(
    ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(socket),
      new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
    ),
  ),
  cache: new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          components: connectionPolicy([]),
          incidents: connectionPolicy(['filter', 'first']),
          keptMails: connectionPolicy(['first']),
          maintenances: connectionPolicy(['filter', 'order', 'first']),
          subscribers: connectionPolicy(['filter', 'first']),
          auditEntries: connectionPolicy(['filter', 'first']),
          templates: connectionPolicy(['kind', 'search', 'first']),
        },
      },
      Component: { fields: { statusChanges: connectionPolicy([]) } },
      // A component and a group may have the same id.
      ChosenTopic: { keyFields: ['kind', 'id'] },
      MailSettings: { keyFields: [] },
      StatusPage: { keyFields: [] },
      Site: { keyFields: [] },
      Setup: { keyFields: [] },
    },
  }),
});
