import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { AllComponentsLink } from '../components/all-components-link.tsx';
import { NotFound } from '../frame/not-found.tsx';
import type { ComponentDetailFactsFragment } from '../gql/graphql.ts';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { Follows } from '../third-party/follows.tsx';
import { ComponentHeading } from './component-heading.tsx';
import { ComponentDetailDocument } from './component-query.ts';
import { Record } from './record.tsx';
import { Timeline } from './timeline.tsx';
import { Troubles } from './troubles.tsx';

export function ComponentPage() {
  const { componentId } = useParams({ from: '/frame/components/$componentId' });
  const { data, error } = useQuery(ComponentDetailDocument, { variables: { id: componentId } });
  return (
    <Stack gap="lg">
      <AllComponentsLink />
      <ScreenState ready={data} error={error}>
        {({ component }) => (component ? <ComponentDetail key={component.id} component={component} /> : <NotFound />)}
      </ScreenState>
    </Stack>
  );
}

function ComponentDetail({ component }: { component: ComponentDetailFactsFragment }) {
  const mayEdit = useMay('components:edit');
  return (
    <Stack gap="xl">
      <ComponentHeading component={component} />
      {mayEdit && <Follows componentId={component.id} />}
      <Timeline component={component} />
      <Record component={component} />
      <Troubles component={component} />
    </Stack>
  );
}
