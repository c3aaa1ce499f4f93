import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../gql/gql.ts';
import type { EndpointFactsFragment } from '../gql/graphql.ts';
import { DeleteButton } from '../parts/delete-button.tsx';
import { showDone } from '../parts/notices.tsx';
import { endpointName } from './endpoint-name.ts';

const DeleteEndpointDocument = graphql(/* GraphQL */ `
  mutation DeleteEndpoint($id: ID!) {
    deleteWebhookEndpoint(id: $id)
  }
`);

export function DeleteEndpoint({ endpoint }: { endpoint: EndpointFactsFragment }) {
  const { id, channel } = endpoint;
  const name = endpointName(endpoint);
  const { t } = useLingui();
  const navigate = useNavigate();
  const [remove] = useMutation(DeleteEndpointDocument);

  const onDelete = async () => {
    await remove({ variables: { id } });
    showDone(<Trans>“{name}” is deleted.</Trans>);
    await navigate({ to: '/endpoints' });
  };

  return (
    <DeleteButton
      title={t`Delete endpoint`}
      intro={<Trans>This cannot be undone. From this moment on:</Trans>}
      name={name}
      losses={[
        <Trans key="news">nothing is posted there any more, and what waits is dropped</Trans>,
        channel === 'WEBHOOK' ? (
          <Trans key="secret">its secret is forgotten: one that is made later has another</Trans>
        ) : (
          <Trans key="address">its address is forgotten</Trans>
        ),
      ]}
      onDelete={onDelete}
    />
  );
}
