import { graphql } from '../gql/gql.ts';

export const UpdateMaintenanceDocument = graphql(/* GraphQL */ `
  mutation UpdateMaintenance($id: ID!, $input: UpdateMaintenanceInput!) {
    updateMaintenance(id: $id, input: $input) {
      ...MaintenanceStory
    }
  }
`);
