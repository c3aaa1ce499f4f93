import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil, IconSend } from '@tabler/icons-react';
import { graphql } from '../gql/gql.ts';
import type { SubscriberFactsFragment } from '../gql/graphql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';
import { EditChoicesDialog } from './edit-choices-dialog.tsx';
import { RemoveSubscriber } from './remove-subscriber.tsx';

const SendConfirmationAgainDocument = graphql(/* GraphQL */ `
  mutation SendConfirmationAgain($id: ID!) {
    sendConfirmationAgain(id: $id) {
      ...SubscriberFacts
    }
  }
`);

export function SubscriberActions({ subscriber }: { subscriber: SubscriberFactsFragment }) {
  const [editing, edit] = useDisclosure(false);
  const [send, { loading }] = useMutation(SendConfirmationAgainDocument);
  const { id, address, channel, confirmedAt } = subscriber;

  const sendAgain = async () => {
    try {
      await send({ variables: { id } });
      showDone(<Trans>Another link has gone to {address}. It is good for seven days.</Trans>);
    } catch (error) {
      showProblem(error);
    }
  };

  return (
    <>
      {channel !== 'WEB_PUSH' && !confirmedAt && (
        <Button
          variant="default"
          loading={loading}
          leftSection={<IconSend size={16} aria-hidden />}
          onClick={() => void sendAgain()}
        >
          <Trans>Send the confirmation again</Trans>
        </Button>
      )}
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={edit.open}>
        <Trans>Edit choices</Trans>
      </Button>
      <RemoveSubscriber subscriber={subscriber} />
      <EditChoicesDialog subscriber={subscriber} opened={editing} onClose={edit.close} />
    </>
  );
}
