import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group, Text } from '@mantine/core';
import type { ThirdPartyFormat } from '@signet/domain/third-party';
import { FORMAT_NAMES } from './format-names.ts';

interface Offered {
  format: ThirdPartyFormat;
  baseUrl: string;
}

interface Props {
  offer: Offered;
  looking: boolean;
  onLook: (offer: Offered) => void;
}

/** What a page seems to have become that is not understood any more. */
export function Offer({ offer, looking, onLook }: Props) {
  const name = FORMAT_NAMES[offer.format];
  return (
    <Alert color="blue" title={<Trans>It seems to run on {name} now</Trans>}>
      <Group justify="space-between">
        <Text size="sm">
          <Trans>Its parts have other keys there: choose anew what is followed.</Trans>
        </Text>
        <Button variant="default" loading={looking} onClick={() => onLook(offer)}>
          <Trans>Follow it there</Trans>
        </Button>
      </Group>
    </Alert>
  );
}
