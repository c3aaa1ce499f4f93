import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import { Time } from '../../shared/time.tsx';
import { graphql } from '../gql/gql.ts';
import type { ApiTokenFactsFragment } from '../gql/graphql.ts';
import { DeleteDialog } from '../parts/delete-dialog.tsx';
import { showDone } from '../parts/notices.tsx';

const RevokeApiTokenDocument = graphql(/* GraphQL */ `
  mutation RevokeApiToken($id: ID!) {
    revokeApiToken(id: $id)
  }
`);

interface Props {
  token: ApiTokenFactsFragment;
  opened: boolean;
  onClose: () => void;
}

export function RevokeTokenDialog({ token, opened, onClose }: Props) {
  const { id, name, prefix } = token;
  const { t } = useLingui();
  const [revoke] = useMutation(RevokeApiTokenDocument);

  const onRevoke = async () => {
    await revoke({
      variables: { id },
      update: (cache) => void cache.evict({ id: cache.identify({ __typename: 'ApiToken', id }) }),
    });
    showDone(<Trans>“{name}” is revoked.</Trans>);
  };

  return (
    <DeleteDialog
      opened={opened}
      onClose={onClose}
      title={t`Revoke token`}
      intro={<Trans>This cannot be undone. From this moment on:</Trans>}
      button={<Trans>Revoke</Trans>}
      name={name}
      losses={[
        <Trans key="refused">whatever sends the token {prefix}… is refused, and what it does stops working</Trans>,
        <LastUse key="use" token={token} />,
      ]}
      onDelete={onRevoke}
    />
  );
}

/** What is likely to break. */
function LastUse({ token: { lastUsedAt, expiresAt } }: Pick<Props, 'token'>) {
  const { now } = useClock();
  if (expiresAt !== null && Date.parse(expiresAt) <= now) return <Trans>nothing stops: it has expired already</Trans>;
  if (lastUsedAt === null) return <Trans>nothing stops that we know of: it was never used</Trans>;
  return (
    <Trans>
      something stops that still works: it was last used <Time at={lastUsedAt} show="relative" />
    </Trans>
  );
}
