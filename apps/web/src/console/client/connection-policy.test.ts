import { gql, InMemoryCache } from '@apollo/client';
import { expect, test } from 'vitest';
import { connectionPolicy } from './connection-policy.ts';

const query = gql`
  query Things($after: String) {
    things(first: 2, after: $after) {
      nodes {
        id
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

interface Things {
  things: {
    nodes: { __typename: string; id: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
  };
}

function listOf(...pages: { ids: string[]; after?: string; next: string | null }[]) {
  const cache = new InMemoryCache({ typePolicies: { Query: { fields: { things: connectionPolicy([]) } } } });
  for (const { ids, after, next } of pages) {
    const nodes = ids.map((id) => ({ __typename: 'Thing', id }));
    const things = { nodes, pageInfo: { hasNextPage: next !== null, endCursor: next }, totalCount: 9 };
    cache.writeQuery({ query, variables: { after }, data: { things } });
  }
  const { things } = cache.readQuery<Things>({ query }) ?? { things: undefined };
  return { ids: things?.nodes.map(({ id }) => id), next: things?.pageInfo.endCursor, cache };
}

const FIRST = { ids: ['1', '2'], next: 'two' };
const SECOND = { ids: ['3', '4'], after: 'two', next: 'four' };

test('a further page is put behind what is there', () => {
  expect(listOf(FIRST, SECOND)).toMatchObject({ ids: ['1', '2', '3', '4'], next: 'four' });
});

test('reading the first page again keeps the pages behind it, and goes on from their end', () => {
  expect(listOf(FIRST, SECOND, { ids: ['0', '1'], next: 'one' })).toMatchObject({
    ids: ['0', '1', '2', '3', '4'],
    next: 'four',
  });
});

test('a first page that is all there is replaces the list', () => {
  expect(listOf(FIRST, SECOND, { ids: ['1'], next: null })).toMatchObject({ ids: ['1'], next: null });
});

test('what moved to a later page is listed once', () => {
  expect(listOf(FIRST, { ids: ['2', '3'], after: 'two', next: null }).ids).toEqual(['1', '2', '3']);
});
