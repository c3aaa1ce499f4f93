import { graphql } from '../gql/gql.ts';

export const MetricListDocument = graphql(/* GraphQL */ `
  query MetricList {
    metrics {
      ...MetricFacts
    }
  }

  fragment MetricFacts on Metric {
    id
    name
    suffix
    description
    calculation
    places
    defaultRange
    displayChart
    visibility
    worseWhen
    warnAt
    alarmAt
    position
    component {
      id
      name
    }
    source {
      ...MetricSourceFacts
    }
    ...MetricValue
  }

  fragment MetricSourceFacts on MetricSource {
    kind
    url
    path
    hasAuthorization
    lastReadAt
    problem
    failingSince
  }

  fragment MetricValue on Metric {
    id
    latest
    latestAt
    level
  }
`);

export const MetricDocument = graphql(/* GraphQL */ `
  query Metric($id: ID!) {
    metric(id: $id) {
      ...MetricFacts
    }
  }
`);

export const MetricChartDocument = graphql(/* GraphQL */ `
  query MetricChart($id: ID!, $range: MetricRange!) {
    metric(id: $id) {
      id
      chart(range: $range) {
        range
        from
        to
        slots
        width
        height
        line
        lowest
        highest
        overall
        ticks {
          value
          y
        }
        thresholds {
          level
          value
          y
        }
      }
      series(range: $range) {
        at
        value
      }
    }
  }
`);
