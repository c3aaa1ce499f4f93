import { graphql } from '../gql/gql.ts';

export const ResendDeliveryDocument = graphql(/* GraphQL */ `
  mutation ResendDelivery($id: ID!) {
    resendDelivery(id: $id) {
      ...DeliveryFacts
    }
  }
`);
