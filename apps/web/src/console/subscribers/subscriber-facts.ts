import { graphql } from '../gql/gql.ts';

export const SubscriberListDocument = graphql(/* GraphQL */ `
  query SubscriberList($after: String, $filter: SubscriberFilter) {
    subscribers(first: 20, after: $after, filter: $filter) {
      nodes {
        ...SubscriberFacts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }

  fragment SubscriberFacts on Subscriber {
    id
    channel
    address
    state
    audience
    memberName
    locale
    wholePage
    incidents
    maintenances
    componentStatuses
    topics {
      kind
      id
      name
    }
    confirmedAt
    quarantinedAt
    failures
    createdAt
    updatedAt
    lastFailure {
      id
      problem
      endedAt
    }
  }
`);

export const SubscriberDocument = graphql(/* GraphQL */ `
  query Subscriber($id: ID!) {
    subscriber(id: $id) {
      ...SubscriberFacts
    }
  }
`);
