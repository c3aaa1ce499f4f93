import { graphql } from '../gql/gql.ts';

/** An incident whole, as the composer, the detail screen and the overview show it. */
export const IncidentStoryDocument = graphql(/* GraphQL */ `
  query IncidentStory($id: ID!) {
    incident(id: $id) {
      ...IncidentStory
    }
  }

  fragment IncidentFacts on Incident {
    id
    title
    status
    visibility
    pinned
    startedAt
    resolvedAt
    nextUpdateBy
    updatedAt
    impacts {
      status
      component {
        id
        name
      }
    }
  }

  fragment IncidentUpdateFacts on IncidentUpdate {
    id
    status
    message
    messageHtml
    postedAt
    editedAt
    impacts {
      status
      component {
        id
        name
      }
    }
  }

  fragment IncidentStory on Incident {
    ...IncidentFacts
    updates {
      ...IncidentUpdateFacts
    }
    postmortem
    postmortemHtml
    postmortemPublishedAt
  }
`);
