import { graphql } from '../gql/gql.ts';

export const EndpointListDocument = graphql(/* GraphQL */ `
  query EndpointList {
    webhookEndpoints {
      ...EndpointFacts
    }
  }

  fragment EndpointFacts on WebhookEndpoint {
    id
    channel
    url
    description
    audience
    wholePage
    incidents
    maintenances
    componentStatuses
    componentIds
    groupIds
    incidentId
    failures
    quarantinedAt
    previousSecretUntil
    createdAt
    updatedAt
    createdBy
    lastDelivery {
      ...DeliveryFacts
    }
  }
`);
