import { graphql } from '../gql/gql.ts';

/** Apart from the stories, as what is pushed and shared says nothing of it. */
export const IncidentTellingsDocument = graphql(/* GraphQL */ `
  query IncidentTellings($id: ID!) {
    told: incident(id: $id) {
      id
      updates {
        id
        telling {
          ...TellingFacts
        }
      }
    }
  }

  fragment TellingFacts on Telling {
    noticeId
    dueAt
    isExpanded
    sent
    waiting
    failed
    leftOut
    lastSentAt
    nextAt
    groups {
      state
      reason
      count
    }
  }
`);

export const MaintenanceTellingsDocument = graphql(/* GraphQL */ `
  query MaintenanceTellings($id: ID!) {
    told: maintenance(id: $id) {
      id
      updates {
        id
        telling {
          ...TellingFacts
        }
      }
    }
  }
`);
