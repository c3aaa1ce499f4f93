import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { Time } from '../../shared/time.tsx';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import { graphql } from '../gql/gql.ts';
import type { PasskeyFactsFragment } from '../gql/graphql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';

graphql(/* GraphQL */ `
  fragment PasskeyFacts on Passkey {
    id
    name
    createdAt
    lastUsedAt
  }
`);

const RemovePasskeyDocument = graphql(/* GraphQL */ `
  mutation RemovePasskey($id: ID!) {
    removePasskey(id: $id) {
      ...FactorFacts
    }
  }
`);

interface Props {
  passkey: PasskeyFactsFragment;
  withProof: <T>(work: () => Promise<T>) => Promise<T>;
}

export function PasskeyRow({ passkey: { id, name, createdAt, lastUsedAt }, withProof }: Props) {
  // Where everybody needs a second factor, the console leads back to setting one up.
  const [remove, { loading }] = useMutation(RemovePasskeyDocument, { refetchQueries: ['Session'] });

  const onRemove = async () => {
    try {
      await withProof(() => remove({ variables: { id } }));
      showDone(<Trans>The passkey {name} is removed. Remove it from your device too.</Trans>);
    } catch (error) {
      showProblem(error);
    }
  };

  return (
    <li>
      <Group justify="space-between" gap="sm" py="sm">
        <Stack gap={2} miw={0} flex="1 1 240px">
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <Text size="sm" c="dimmed">
            <Trans>
              since <Time at={createdAt} show="moment" />
            </Trans>
            {' · '}
            {lastUsedAt === null || lastUsedAt === undefined ? (
              <Trans>never used</Trans>
            ) : (
              <Trans>
                last used <Time at={lastUsedAt} show="relative" />
              </Trans>
            )}
          </Text>
        </Stack>
        <Button variant="default" loading={loading} onClick={() => void onRemove()}>
          <Trans>Remove</Trans>
          <VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      </Group>
    </li>
  );
}
