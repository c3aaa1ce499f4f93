import type { FieldPolicy, Reference } from '@apollo/client';

interface Pages {
  nodes: readonly Reference[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

/**
 * Joins the pages of a connection. A refetch of the first page keeps the pages that were loaded after it,
 * so that a live change does not fold a long list. Null where it is not for this person.
 */
export function connectionPolicy(keyArgs: string[]): FieldPolicy<Pages | null> {
  return {
    keyArgs,
    merge(existing, incoming, { args }) {
      if (!existing || !incoming) return incoming;
      const fresh = new Set(incoming.nodes.map((node) => node.__ref));
      if (args?.['after']) {
        return { ...incoming, nodes: [...existing.nodes.filter((node) => !fresh.has(node.__ref)), ...incoming.nodes] };
      }
      if (!incoming.pageInfo.hasNextPage || existing.nodes.length <= incoming.nodes.length) return incoming;
      return {
        ...incoming,
        nodes: [...incoming.nodes, ...existing.nodes.filter((node) => !fresh.has(node.__ref))],
        pageInfo: existing.pageInfo,
      };
    },
  };
}
