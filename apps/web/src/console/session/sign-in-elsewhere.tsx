import { useApolloClient } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconExternalLink } from '@tabler/icons-react';
import { SessionDocument } from './use-session.ts';
import { useEnter } from './use-enter.ts';

interface Props {
  name: string;
  isMain: boolean;
}

/** The provider in another tab, so that nothing is lost that was typed in this one, which goes on when it is looked at. */
export function SignInElsewhere({ name, isMain }: Props) {
  const client = useApolloClient();
  const enter = useEnter();

  const look = async () => {
    const { data } = await client.query({ query: SessionDocument, fetchPolicy: 'network-only' });
    if (data?.viewer) await enter(data.viewer);
  };
  useWindowEvent('focus', () => void look().catch(() => undefined));

  return (
    <Stack gap="xs">
      <Button
        variant={isMain ? 'filled' : 'default'}
        leftSection={<IconExternalLink size={18} aria-hidden />}
        h="auto"
        mih={36}
        py={6}
        styles={{ label: { whiteSpace: 'normal', overflow: 'visible', lineHeight: 1.3 } }}
        component="a"
        href="/console/sign-in"
        target="_blank"
      >
        <Trans>Sign in with {name}</Trans>
      </Button>
      <Text size="sm" c="dimmed">
        <Trans>It opens in a new tab. Come back here after it.</Trans>
      </Text>
    </Stack>
  );
}
