import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { graphql } from '../../gql/gql.ts';
import { DeleteButton } from '../../parts/delete-button.tsx';
import { showDone } from '../../parts/notices.tsx';

const RemoveMailSettingsDocument = graphql(/* GraphQL */ `
  mutation RemoveMailSettings {
    removeMailSettings
  }
`);

export function RemoveMailSettings({ host }: { host: string }) {
  const { t } = useLingui();
  const [remove] = useMutation(RemoveMailSettingsDocument, {
    refetchQueries: ['MailSettings'],
    awaitRefetchQueries: true,
  });
  const onRemove = async () => {
    await remove();
    showDone(<Trans>No mail server is set any more. Mails are kept.</Trans>);
  };
  return (
    <DeleteButton
      title={t`Remove mail server`}
      intro={<Trans>From the next mail on:</Trans>}
      button={<Trans>Remove</Trans>}
      name={host}
      losses={[
        <Trans key="news">news and links are kept here instead of being sent, and are not sent later</Trans>,
        <Trans key="password">the password that is kept is forgotten</Trans>,
      ]}
      onDelete={onRemove}
    >
      <Trans>Remove server</Trans>
    </DeleteButton>
  );
}
