import { graphql } from '../gql/gql.ts';

export const ResendDeliveryDocument = graphql(/* GraphQL */ `
  mutation ResendDelivery($id: ID!) {
    resendDelivery(id: $id) {
      ...DeliveryFacts
    }
  }

  fragment DeliveryFacts on Delivery {
    id
    subject
    title
    state
    attempts
    dueAt
    problem
    endedAt
    attemptHistory {
      ...AttemptFacts
    }
  }
`);
