import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { PersonFactsFragment } from '../gql/graphql.ts';
import { DeleteDialog } from '../parts/delete-dialog.tsx';
import { showDone } from '../parts/notices.tsx';

const RemovePersonDocument = graphql(/* GraphQL */ `
  mutation RemovePerson($id: ID!) {
    removePerson(id: $id)
  }
`);

interface Props {
  person: PersonFactsFragment;
  opened: boolean;
  onClose: () => void;
}

export function RemovePersonDialog({ person: { id, name }, opened, onClose }: Props) {
  const { t } = useLingui();
  const [remove] = useMutation(RemovePersonDocument, { refetchQueries: ['Team'] });

  const onRemove = async () => {
    await remove({ variables: { id } });
    showDone(<Trans>{name} is no longer in the team.</Trans>);
  };

  return (
    <DeleteDialog
      opened={opened}
      onClose={onClose}
      title={t`Remove from the team`}
      intro={<Trans>This cannot be undone. It ends:</Trans>}
      button={<Trans>Remove</Trans>}
      name={name}
      losses={[
        <Trans key="account">the account of {name}, with every session: they are signed out within seconds</Trans>,
        <Trans key="tokens">their API tokens: programs that use them are refused</Trans>,
        <Trans key="subscriptions">their subscriptions, and invitations of theirs that are open</Trans>,
        <Trans key="stays">
          nothing of what they wrote. Endpoints that they set up stay too: look whether they are still wanted
        </Trans>,
      ]}
      onDelete={onRemove}
    />
  );
}
