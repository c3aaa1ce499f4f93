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
    customCss
    icon {
      url
      width
      height
    }
    logo {
      url
      width
      height
    }
    darkLogo {
      url
      width
      height
    }
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
