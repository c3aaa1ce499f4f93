import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { showProblem, showUndo } from '../parts/notices.tsx';
import { arrangementOf, sameArrangement, type Arrangement } from './arrangement.ts';
import type { Catalogue, CatalogueSection } from './use-catalogue.ts';

const ArrangeComponentsDocument = graphql(/* GraphQL */ `
  mutation ArrangeComponents($groups: [GroupArrangement!]!, $ungrouped: [ID!]!) {
    arrangeComponents(groups: $groups, ungrouped: $ungrouped) {
      ...GroupFacts
    }
  }
`);

/** The sections in an order that is shown at once, and saved behind it with a way back. */
export function useArrange(catalogue: Catalogue) {
  const [mutate] = useMutation(ArrangeComponentsDocument, { refetchQueries: ['Catalogue'], awaitRefetchQueries: true });
  const saved = useMemo(() => arrangementOf(catalogue.sections), [catalogue]);
  const [shown, show] = useState<Arrangement | null>(null);

  const send = async (arrangement: Arrangement) => {
    show(arrangement);
    try {
      await mutate({ variables: arrangement });
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    } finally {
      show(null);
    }
  };
  const arrange = async (arrangement: Arrangement) => {
    if (sameArrangement(arrangement, saved)) {
      show(null);
      return;
    }
    if (await send(arrangement)) showUndo('order', <Trans>The new order is saved.</Trans>, () => void send(saved));
  };

  const arrangement = shown ?? saved;
  return { arrangement, sections: sectionsIn(catalogue, arrangement), preview: show, arrange };
}

function sectionsIn({ groups, components }: Catalogue, arrangement: Arrangement): CatalogueSection[] {
  const byId = new Map(components.map((component) => [component.id, component]));
  const pick = (ids: string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return [
    ...arrangement.groups.flatMap(({ groupId, componentIds }) => {
      const group = groups.find(({ id }) => id === groupId);
      return group ? { group, components: pick(componentIds) } : [];
    }),
    { group: null, components: pick(arrangement.ungrouped) },
  ];
}
