import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { MetricFactsFragment } from '../gql/graphql.ts';
import { showProblem, showUndo } from '../parts/notices.tsx';

const ArrangeMetricsDocument = graphql(/* GraphQL */ `
  mutation ArrangeMetrics($ids: [ID!]!) {
    arrangeMetrics(ids: $ids) {
      id
      position
    }
  }
`);

/** The metrics in an order that is shown at once, and saved behind it with a way back. */
export function useArrangeMetrics(metrics: readonly MetricFactsFragment[]) {
  const [mutate] = useMutation(ArrangeMetricsDocument);
  const [shown, show] = useState<string[] | null>(null);
  const saved = metrics.map(({ id }) => id);
  const order = shown ?? saved;

  const send = async (ids: string[]) => {
    show(ids);
    try {
      await mutate({ variables: { ids } });
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    } finally {
      show(null);
    }
  };
  const move = async (id: string, index: number) => {
    if (order.indexOf(id) === index) return;
    const moved = order.filter((it) => it !== id).toSpliced(index, 0, id);
    if (await send(moved)) showUndo('metrics', <Trans>The new order is saved.</Trans>, () => void send(saved));
  };

  return { ordered: metrics.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)), move };
}
