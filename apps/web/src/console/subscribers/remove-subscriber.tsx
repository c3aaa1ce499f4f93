import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../gql/gql.ts';
import type { SubscriberFactsFragment } from '../gql/graphql.ts';
import { DeleteButton } from '../parts/delete-button.tsx';
import { showDone } from '../parts/notices.tsx';

const RemoveSubscriberDocument = graphql(/* GraphQL */ `
  mutation RemoveSubscriber($id: ID!) {
    removeSubscriber(id: $id)
  }
`);

export function RemoveSubscriber({ subscriber: { id, address, channel } }: { subscriber: SubscriberFactsFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [remove] = useMutation(RemoveSubscriberDocument);

  const onDelete = async () => {
    await remove({
      variables: { id },
      update: (cache) => void cache.evict({ id: cache.identify({ __typename: 'Subscriber', id }) }),
    });
    showDone(<Trans>{address} is removed.</Trans>);
    await navigate({ to: '/subscribers' });
  };

  return (
    <DeleteButton
      title={t`Remove subscriber`}
      intro={
        <Trans>They are not told of it. To be told again they have to subscribe and confirm anew. This deletes:</Trans>
      }
      button={<Trans>Remove</Trans>}
      name={channel === 'EMAIL' ? address : new URL(address).host}
      losses={[
        channel === 'EMAIL' ? (
          <Trans key="address">the address {address}, and that it was confirmed</Trans>
        ) : (
          <Trans key="way">the way to reach it, and that it was confirmed</Trans>
        ),
        <Trans key="choices">what they chose to be told</Trans>,
        <Trans key="waiting">news that wait to be sent to them</Trans>,
      ]}
      onDelete={onDelete}
    >
      <Trans>Remove</Trans>
    </DeleteButton>
  );
}
