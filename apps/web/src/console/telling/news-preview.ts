import { graphql } from '../gql/gql.ts';

export const NewsPreviewFactsDocument = graphql(/* GraphQL */ `
  fragment NewsPreviewFacts on NewsPreview {
    total
    receivers {
      channel
      count
    }
    mail {
      subject
      text
      html
    }
    chats {
      channel
      body
    }
  }
`);
