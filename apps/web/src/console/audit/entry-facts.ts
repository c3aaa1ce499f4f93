import { graphql } from '../gql/gql.ts';

export const AuditEntriesDocument = graphql(/* GraphQL */ `
  query AuditEntries($after: String, $filter: AuditFilter) {
    auditEntries(first: 20, after: $after, filter: $filter) {
      nodes {
        ...EntryFacts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }

  fragment EntryFacts on AuditEntry {
    id
    at
    operation
    actorKind
    actorName
    actorEmail
    tokenName
    address
    subjectKind
    subjectId
    subjectName
    changes {
      kind
      id
      name
      before
      after
    }
    changeCount
  }
`);

export const AuditPeopleDocument = graphql(/* GraphQL */ `
  query AuditPeople {
    people {
      id
      name
    }
  }
`);
