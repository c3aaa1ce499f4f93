import { graphql } from '../../gql/gql.ts';

export const MailSettingsDocument = graphql(/* GraphQL */ `
  query MailSettings {
    mailSettings {
      ...MailSettingsFacts
    }
  }

  fragment MailSettingsFacts on MailSettings {
    source
    host
    port
    security
    user
    hasPassword
    senderName
    senderAddress
    updatedAt
  }
`);
