import { graphql } from '../gql/gql.ts';

/** A maintenance whole, as its screen and the planner show it, with those to come of its series. */
export const MaintenanceStoryDocument = graphql(/* GraphQL */ `
  query MaintenanceStory($id: ID!) {
    maintenance(id: $id) {
      ...MaintenanceStory
    }
    later: maintenances(first: 20, order: SOONEST_FIRST, filter: { followsId: $id, status: [SCHEDULED] }) {
      nodes {
        ...MaintenanceFacts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }

  fragment MaintenanceFacts on Maintenance {
    id
    title
    status
    visibility
    plannedStart
    plannedEnd
    actualStart
    actualEnd
    autoStart
    autoComplete
    notify
    updatedAt
    recurrence {
      id
      rule
      timeZone
      endedAt
    }
    components {
      status
      component {
        id
        name
      }
    }
  }

  fragment MaintenanceUpdateFacts on MaintenanceUpdate {
    id
    message
    messageHtml
    postedAt
    editedAt
  }

  fragment MaintenanceStory on Maintenance {
    ...MaintenanceFacts
    formerPlans {
      plannedStart
      plannedEnd
      replacedAt
    }
    updates {
      ...MaintenanceUpdateFacts
    }
  }
`);
