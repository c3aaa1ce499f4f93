import type { ComponentQuery, PageQuery } from '../gql/graphql.ts';
import type { ById, MetricChart } from './page-state.ts';
import type { RouteName } from './route.ts';

/** The charts that the answer to a route's document carries, by metric. */
export function chartsOf(name: RouteName, data: unknown): ById<MetricChart> {
  const metrics =
    name === 'page'
      ? (data as PageQuery).statusPage.metrics
      : name === 'component'
        ? (data as ComponentQuery).component?.metrics
        : [];
  return Object.fromEntries((metrics ?? []).map(({ id, chart }) => [id, chart]));
}
