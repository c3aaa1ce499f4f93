import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { Time } from '../../shared/time.tsx';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import { graphql } from '../gql/gql.ts';
import type { SessionFactsFragment } from '../gql/graphql.ts';
import { showProblem } from '../parts/notices.tsx';

graphql(/* GraphQL */ `
  fragment SessionFacts on Session {
    id
    browser
    address
    createdAt
    lastSeenAt
    isCurrent
  }
`);

const EndSessionDocument = graphql(/* GraphQL */ `
  mutation EndSession($id: ID!) {
    endSession(id: $id)
  }
`);

export function SessionRow({ session }: { session: SessionFactsFragment }) {
  const { id, browser, address, createdAt, lastSeenAt, isCurrent } = session;
  const [end, { loading }] = useMutation(EndSessionDocument, { refetchQueries: ['Sessions'] });

  const onEnd = async () => {
    try {
      await end({ variables: { id } });
    } catch (error) {
      showProblem(error);
    }
  };

  return (
    <li>
      <Group justify="space-between" gap="sm" py="sm">
        <Stack gap={2} miw={0} flex="1 1 240px">
          <Group gap="xs">
            <Text fw={600}>{browser ?? <Trans>Another program</Trans>}</Text>
            {isCurrent && (
              <Badge variant="light">
                <Trans>This one</Trans>
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            <Trans>
              from {address} · since <Time at={createdAt} show="moment" /> · last seen{' '}
              <Time at={lastSeenAt} show="relative" />
            </Trans>
          </Text>
        </Stack>
        {!isCurrent && (
          <Button variant="default" loading={loading} onClick={() => void onEnd()}>
            <Trans>End</Trans>
            <VisuallyHidden> {browser ?? address}</VisuallyHidden>
          </Button>
        )}
      </Group>
    </li>
  );
}
