import { graphql } from '../gql/gql.ts';

export const UpdateIncidentDocument = graphql(/* GraphQL */ `
  mutation UpdateIncident($id: ID!, $input: UpdateIncidentInput!) {
    updateIncident(id: $id, input: $input) {
      ...IncidentStory
    }
  }
`);
