import { graphql } from '../gql/gql.ts';

export const FrameDocument = graphql(/* GraphQL */ `
  query Frame {
    statusPage {
      revision
      indicator
      headline
      site {
        ...SiteFacts
      }
    }
  }

  fragment SiteFacts on Site {
    name
    about
    timeZone
    locale
    homepage
    accentColor
    timelineDays
    majorOutageThreshold
    minimumIncidentSeconds
    nudgeAfterHours
    offeredChannels
    uptimeWeights {
      majorOutage
      partialOutage
      degradedPerformance
      underMaintenance
    }
    updatedAt
  }
`);
