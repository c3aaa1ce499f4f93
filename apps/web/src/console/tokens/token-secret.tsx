import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Snippet } from '../share/snippet.tsx';

interface Props {
  secret: string;
  onDone: () => void;
}

export function TokenSecret({ secret, onDone }: Props) {
  const { t } = useLingui();
  return (
    <Stack>
      <Alert color="orange" icon={<IconAlertTriangle aria-hidden />}>
        <Trans>
          Copy it now: it is shown this once and cannot be read again. Whoever has it can do what it may do, so keep it
          where you keep passwords.
        </Trans>
      </Alert>
      <Snippet label={t`Token`} text={secret} />
      <Snippet label={t`To try it`} text={tryIt(secret)} />
      <Group justify="flex-end">
        <Button onClick={onDone} data-autofocus>
          <Trans>I have stored it</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

function tryIt(secret: string): string {
  const query = '{"query":"{ statusPage { headline } }"}';
  return `curl ${location.origin}/graphql -H 'authorization: Bearer ${secret}' -H 'content-type: application/json' -d '${query}'`;
}
