import { useNavigate, useSearch } from '@tanstack/react-router';
import type { SubscriberFilter } from '../gql/graphql.ts';
import type { SubscriberSearch } from './subscriber-search.ts';

export function useSubscriberSearch() {
  const search: SubscriberSearch = useSearch({ from: '/frame/subscribers' });
  const navigate = useNavigate({ from: '/subscribers' });
  const filter: SubscriberFilter = {
    ...(search.search && { search: search.search }),
    ...(search.channel && { channel: search.channel }),
    ...(search.state && { state: search.state }),
  };
  const change = (changes: { [K in keyof SubscriberSearch]: SubscriberSearch[K] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });
  return { search, filter, isFiltered: Object.keys(filter).length > 0, change };
}
