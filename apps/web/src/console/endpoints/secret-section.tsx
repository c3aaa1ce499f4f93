import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { Time } from '../../shared/time.tsx';
import { graphql } from '../gql/gql.ts';
import type { EndpointFactsFragment } from '../gql/graphql.ts';
import { showProblem } from '../parts/notices.tsx';
import { SettingsSection } from '../settings/settings-section.tsx';
import { SecretDialog } from './secret-dialog.tsx';

const RotateSecretDocument = graphql(/* GraphQL */ `
  mutation RotateSecret($id: ID!) {
    rotateWebhookSecret(id: $id) {
      secret
      endpoint {
        previousSecretUntil
      }
    }
  }
`);

interface Rotated {
  secret: string;
  previousUntil: string | null;
}

/** What its messages are signed with, and how it is changed. */
export function SecretSection({ endpoint: { id, previousSecretUntil } }: { endpoint: EndpointFactsFragment }) {
  const { t } = useLingui();
  const [asking, ask] = useDisclosure(false);
  const [rotated, setRotated] = useState<Rotated>();
  // The secret is for the screen and for nothing that outlives it.
  const [rotate, { loading }] = useMutation(RotateSecretDocument, {
    fetchPolicy: 'no-cache',
    refetchQueries: ['EndpointList'],
  });

  const onRotate = async () => {
    try {
      const { data } = await rotate({ variables: { id } });
      ask.close();
      if (!data?.rotateWebhookSecret.secret) return;
      const { secret, endpoint } = data.rotateWebhookSecret;
      setRotated({ secret, previousUntil: endpoint.previousSecretUntil });
    } catch (error) {
      showProblem(error);
    }
  };

  return (
    <SettingsSection title={t`Secret`}>
      <Text>
        <Trans>
          Every message is signed with a secret that was shown once. Rotate it when somebody may have seen it, or now
          and then.
        </Trans>
      </Text>
      {previousSecretUntil !== null && (
        <Text fw={600}>
          <Trans>
            Until <Time at={previousSecretUntil} show="moment" /> messages are signed with the secret before it too.
          </Trans>
        </Text>
      )}
      <Group>
        <Button variant="default" onClick={ask.open}>
          <Trans>Rotate secret</Trans>
        </Button>
      </Group>
      <Modal opened={asking} onClose={ask.close} title={<Trans>Rotate secret</Trans>}>
        <Stack>
          <Text>
            <Trans>
              A new secret is made and shown once. For 24 hours messages are signed with both, so that your program goes
              on working while you change over; after that the one that is used now is worth nothing.
            </Trans>
          </Text>
          {previousSecretUntil !== null && (
            <Text>
              <Trans>The one before that is worth nothing from now on.</Trans>
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={ask.close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button loading={loading} onClick={() => void onRotate()}>
              <Trans>Rotate</Trans>
            </Button>
          </Group>
        </Stack>
      </Modal>
      <SecretDialog
        secret={rotated?.secret}
        previousUntil={rotated?.previousUntil ?? null}
        onDone={() => setRotated(undefined)}
      />
    </SettingsSection>
  );
}
