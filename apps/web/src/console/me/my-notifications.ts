import { graphql } from '../gql/gql.ts';

graphql(/* GraphQL */ `
  fragment MyNotificationsFacts on MyNotifications {
    byMail
    email
    mailFails
    browsers {
      id
      service
      gone
      createdAt
    }
  }
`);

export const MyNotificationsDocument = graphql(/* GraphQL */ `
  query MyNotifications {
    myNotifications {
      ...MyNotificationsFacts
    }
  }
`);

/** What shows a change of them: each mutation answers in another place of the cache. */
export const SHOWN_ANEW = { refetchQueries: [MyNotificationsDocument], awaitRefetchQueries: true };
