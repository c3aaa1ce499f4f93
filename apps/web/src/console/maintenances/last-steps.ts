import { graphql } from '../gql/gql.ts';

export const CompleteMaintenanceDocument = graphql(/* GraphQL */ `
  mutation CompleteMaintenance($id: ID!, $message: String, $notify: Boolean) {
    completeMaintenance(id: $id, message: $message, notify: $notify) {
      ...MaintenanceStory
    }
  }
`);

export const CancelMaintenanceDocument = graphql(/* GraphQL */ `
  mutation CancelMaintenance($id: ID!, $message: String, $notify: Boolean) {
    cancelMaintenance(id: $id, message: $message, notify: $notify) {
      ...MaintenanceStory
    }
  }
`);
