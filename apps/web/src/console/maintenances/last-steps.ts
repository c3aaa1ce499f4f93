import { graphql } from '../gql/gql.ts';

export const CompleteMaintenanceDocument = graphql(/* GraphQL */ `
  mutation CompleteMaintenance($id: ID!, $message: String) {
    completeMaintenance(id: $id, message: $message) {
      ...MaintenanceStory
    }
  }
`);

export const CancelMaintenanceDocument = graphql(/* GraphQL */ `
  mutation CancelMaintenance($id: ID!, $message: String) {
    cancelMaintenance(id: $id, message: $message) {
      ...MaintenanceStory
    }
  }
`);
