import { graphql } from '../gql/gql.ts';

/** Maintenances that are not over, hidden ones too. */
export const AheadDocument = graphql(/* GraphQL */ `
  query Ahead {
    maintenances(first: 50, filter: { status: [SCHEDULED, IN_PROGRESS] }) {
      nodes {
        ...MaintenanceFacts
      }
    }
  }

  fragment MaintenanceFacts on Maintenance {
    id
    title
    status
    visibility
    plannedStart
    plannedEnd
    autoStart
    autoComplete
    components {
      status
      component {
        id
        name
      }
    }
  }
`);
