import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useProof } from '../factors/use-proof.tsx';
import { graphql } from '../gql/gql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';
import { ProviderButton } from '../session/provider-button.tsx';
import { ProviderRefusal } from '../session/provider-refusal.tsx';
import { SettingsSection } from '../settings/settings-section.tsx';

const BeginProviderLinkDocument = graphql(/* GraphQL */ `
  mutation BeginProviderLink {
    beginProviderLink
  }
`);

const UnlinkProviderDocument = graphql(/* GraphQL */ `
  mutation UnlinkProvider {
    unlinkProvider {
      ...FactorFacts
    }
  }
`);

interface Props {
  name: string;
  isLinked: boolean;
}

/** Whether the provider lets one in here. */
export function ProviderSection({ name, isLinked }: Props) {
  const { linked, refused } = useSearch({ from: '/frame/account' });
  const { withProof, proofDialog } = useProof();
  const [begin] = useMutation(BeginProviderLinkDocument);
  const [unlink, { loading }] = useMutation(UnlinkProviderDocument);

  const onUnlink = async () => {
    try {
      await withProof(() => unlink());
      showDone(<Trans>Your account is linked to {name} no more.</Trans>);
    } catch (error) {
      showProblem(error);
    }
  };

  return (
    <SettingsSection title={name}>
      <Stack>
        {refused && <ProviderRefusal reason={refused} name={name} />}
        {linked && isLinked && (
          <Alert color="green" role="status">
            <Trans>Your account is linked to {name}. From now on you may sign in with it.</Trans>
          </Alert>
        )}
        {isLinked ? (
          <>
            <Group gap="xs">
              <IconCheck size={18} color="var(--status-operational)" aria-hidden />
              <Text fw={600}>
                <Trans>You may sign in with {name}</Trans>
              </Text>
            </Group>
            <Group>
              <Button variant="default" loading={loading} onClick={() => void onUnlink()}>
                <Trans>Unlink</Trans>
              </Button>
            </Group>
          </>
        ) : (
          <>
            <Text c="dimmed">
              <Trans>Link your account, and whoever signs in to {name} as you comes in here.</Trans>
            </Text>
            <Group>
              <ProviderButton name={name} begin={async () => (await withProof(() => begin())).data?.beginProviderLink}>
                <Trans>Link to {name}</Trans>
              </ProviderButton>
            </Group>
          </>
        )}
      </Stack>
      {proofDialog}
    </SettingsSection>
  );
}
