import { graphql } from '../gql/gql.ts';

export const FollowedDocument = graphql(/* GraphQL */ `
  query Followed($id: ID!) {
    component(id: $id) {
      id
      ...FollowedFacts
    }
  }

  fragment FollowedFacts on Component {
    id
    name
    status
    baseStatus
    statusSince
    thirdParty {
      name
      url
      incidents {
        title
        url
      }
      unreadableSince
      overriddenAt
      health {
        format
        baseUrl
        serviceId
        selector
        confirmsWorse
        notify
        draftsIncidents
        status
        statusText
        nextAt
        lastTriedAt
        lastReadAt
        failures
        problem
        failedBody
        offer {
          format
          baseUrl
        }
      }
    }
  }
`);

export const UnlinkComponentDocument = graphql(/* GraphQL */ `
  mutation UnlinkComponent($id: ID!) {
    unlinkComponent(id: $id) {
      ...FollowedFacts
    }
  }
`);

export const OverrideComponentStatusDocument = graphql(/* GraphQL */ `
  mutation OverrideComponentStatus($id: ID!, $status: ComponentStatus!) {
    overrideComponentStatus(id: $id, status: $status) {
      ...FollowedFacts
    }
  }
`);

export const ReleaseOverrideDocument = graphql(/* GraphQL */ `
  mutation ReleaseOverride($id: ID!) {
    releaseOverride(id: $id) {
      ...FollowedFacts
    }
  }
`);

export const ReadComponentNowDocument = graphql(/* GraphQL */ `
  mutation ReadComponentNow($id: ID!) {
    readComponentNow(id: $id) {
      ...FollowedFacts
    }
  }
`);

export const LinkComponentDocument = graphql(/* GraphQL */ `
  mutation LinkComponent($id: ID!, $input: LinkComponentInput!) {
    linkComponent(id: $id, input: $input) {
      ...FollowedFacts
    }
  }
`);

export const ThirdPartyServicesDocument = graphql(/* GraphQL */ `
  query ThirdPartyServices($search: String!) {
    thirdPartyServices(search: $search) {
      id
      name
      format
      baseUrl
      note
    }
  }
`);

export const PreviewThirdPartyDocument = graphql(/* GraphQL */ `
  mutation PreviewThirdParty($url: String!, $selector: ThirdPartySelectorInput) {
    previewThirdParty(url: $url, selector: $selector) {
      format
      baseUrl
      service {
        id
        name
      }
      status
      statusText
      components {
        key
        name
        group
        status
      }
      words {
        word
        status
      }
    }
  }
`);

export const FollowServiceDocument = graphql(/* GraphQL */ `
  mutation FollowService($input: FollowServiceInput!) {
    followService(input: $input) {
      ...ComponentFacts
    }
  }
`);

export const ThirdPartyComponentsDocument = graphql(/* GraphQL */ `
  query ThirdPartyComponents {
    thirdPartyComponents {
      ...FollowedFacts
    }
  }
`);
