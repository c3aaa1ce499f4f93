import { graphql } from '../gql/gql.ts';

export const ComponentDetailDocument = graphql(/* GraphQL */ `
  query ComponentDetail($id: ID!) {
    component(id: $id) {
      ...ComponentDetailFacts
    }
  }

  fragment ComponentDetailFacts on Component {
    ...ComponentFacts
    createdAt
    group {
      id
      name
      visibility
    }
  }
`);

export const ComponentTimelineDocument = graphql(/* GraphQL */ `
  query ComponentTimeline($id: ID!, $days: Int!, $after: String) {
    component(id: $id) {
      id
      history(days: $days) {
        packed
      }
      uptimeReport(days: $days) {
        from
        to
        uptime
        minimumIncidentSeconds
        weights {
          majorOutage
          partialOutage
          degradedPerformance
          underMaintenance
        }
        sums {
          status
          seconds
          weight
          lostSeconds
        }
        periods(first: 20, after: $after) {
          nodes {
            ...PeriodFacts
          }
          pageInfo {
            hasNextPage
            endCursor
          }
          totalCount
        }
      }
    }
  }

  fragment PeriodFacts on StatusPeriod {
    status
    startsAt
    endsAt
    corrected
    note
  }
`);

/** Null where the person may not edit. */
export const ComponentRecordDocument = graphql(/* GraphQL */ `
  query ComponentRecord($id: ID!, $after: String) {
    component(id: $id) {
      id
      corrections {
        ...CorrectionFacts
      }
      statusChanges(first: 20, after: $after) {
        nodes {
          ...StatusChangeFacts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }

  fragment StatusChangeFacts on BaseStatusChange {
    id
    status
    reason
    by
    at
  }

  fragment CorrectionFacts on StatusCorrection {
    id
    status
    startsAt
    endsAt
    reason
    publicNote
    by
    madeAt
    withdrawnBy
    withdrawnAt
  }
`);

/** What touched it lately, not what is only planned. */
export const ComponentTroublesDocument = graphql(/* GraphQL */ `
  query ComponentTroubles($id: ID!) {
    incidents(first: 10, filter: { componentId: $id }) {
      nodes {
        ...IncidentFacts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
    maintenances(first: 10, filter: { componentId: $id, status: [IN_PROGRESS, COMPLETED] }) {
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
`);
