import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Badge, Group } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useCatalogue, type CatalogueSection } from '../components/use-catalogue.ts';
import { NotFound } from '../frame/not-found.tsx';
import type { EndpointFactsFragment } from '../gql/graphql.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { DeleteEndpoint } from './delete-endpoint.tsx';
import { EditEndpoint } from './edit-endpoint.tsx';
import { EndpointDeliveries } from './endpoint-deliveries.tsx';
import { EndpointListDocument } from './endpoint-facts.ts';
import { endpointName } from './endpoint-name.ts';
import { EndpointScreen } from './endpoint-screen.tsx';
import { EndpointState } from './endpoint-state.tsx';
import { EndpointTrial } from './endpoint-trial.tsx';
import { ENDPOINT_WORDS } from './endpoint-words.ts';
import { QuarantineNotice } from './quarantine-notice.tsx';
import { SecretSection } from './secret-section.tsx';

export function EndpointPage() {
  const { endpointId } = useParams({ from: '/frame/endpoints/$endpointId' });
  const mayManage = useMay('webhooks:manage');
  const { data, error } = useQuery(EndpointListDocument, { fetchPolicy: 'cache-and-network', skip: !mayManage });
  const { catalogue, error: catalogueError } = useCatalogue();
  if (!mayManage) return <NotFound />;
  const ready = data && catalogue && { endpoints: data.webhookEndpoints, sections: catalogue.sections };
  return (
    <EndpointScreen>
      <ScreenState ready={ready} error={error ?? catalogueError}>
        {({ endpoints, sections }) => {
          const endpoint = endpoints.find(({ id }) => id === endpointId);
          return endpoint ? <Endpoint key={endpoint.id} endpoint={endpoint} sections={sections} /> : <NotFound />;
        }}
      </ScreenState>
    </EndpointScreen>
  );
}

interface Props {
  endpoint: EndpointFactsFragment;
  sections: readonly CatalogueSection[];
}

function Endpoint({ endpoint, sections }: Props) {
  const { i18n } = useLingui();
  return (
    <>
      <PageTitle
        title={endpointName(endpoint)}
        marks={
          <Group gap="xs">
            <Badge variant="default">{i18n._(ENDPOINT_WORDS[endpoint.channel].name)}</Badge>
            <EndpointState endpoint={endpoint} />
          </Group>
        }
      >
        <DeleteEndpoint endpoint={endpoint} />
      </PageTitle>
      <QuarantineNotice endpoint={endpoint} />
      <EndpointTrial endpoint={endpoint} />
      <EndpointDeliveries endpoint={endpoint} />
      <EditEndpoint endpoint={endpoint} sections={sections} />
      {endpoint.channel === 'WEBHOOK' && <SecretSection endpoint={endpoint} />}
    </>
  );
}
