import { Trans } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { FollowedFactsFragment } from '../gql/graphql.ts';
import { ChooseParts } from './choose-parts.tsx';
import { FindService, type FoundService } from './find-service.tsx';

interface Props {
  component: FollowedFactsFragment;
  opened: boolean;
  onClose: () => void;
}

/** A service is found by name or address, looked at, and chosen as a whole or in parts. */
export function FollowDialog({ component, opened, onClose }: Props) {
  const [found, setFound] = useState<FoundService | null>(null);
  const close = () => {
    setFound(null);
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} size="lg" title={<Trans>Follow a service with {component.name}</Trans>}>
      {found ? (
        <ChooseParts component={component} found={found} onBack={() => setFound(null)} onDone={close} />
      ) : (
        <FindService onFound={setFound} />
      )}
    </Modal>
  );
}
