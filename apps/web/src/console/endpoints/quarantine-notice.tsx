import { Trans } from '@lingui/react/macro';
import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Time } from '../../shared/time.tsx';
import { LiftQuarantine } from '../deliveries/lift-quarantine.tsx';
import type { EndpointFactsFragment } from '../gql/graphql.ts';

/** Nothing is said where it is told news. */
export function QuarantineNotice({ endpoint: { id, quarantinedAt } }: { endpoint: EndpointFactsFragment }) {
  if (!quarantinedAt) return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={<Trans>In quarantine</Trans>}>
      <Stack gap="sm" align="start">
        <Text>
          <Trans>
            It is told nothing since <Time at={quarantinedAt} show="moment" />, as deliveries were given up again and
            again, or it said that it is gone. See that the other side works, send it a test, and lift the quarantine.
            What happened meanwhile is not sent by itself.
          </Trans>
        </Text>
        <LiftQuarantine id={id} done={<Trans>It is told what happens from now on.</Trans>}>
          <Trans>Lift quarantine</Trans>
        </LiftQuarantine>
      </Stack>
    </Alert>
  );
}
