import { Trans } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { FollowedFactsFragment } from '../gql/graphql.ts';
import { ChooseParts } from './choose-parts.tsx';
import { FindService } from './find-service.tsx';
import type { FoundService } from './found-service.ts';
import type { Begun } from './use-begun.ts';

interface Props {
  component: FollowedFactsFragment;
  /** What was found already, and is followed by now in this way. */
  begun?: Begun | undefined;
  onClose: () => void;
}

/** A service is found by name or address, looked at, and chosen as a whole or in parts. */
export function FollowDialog({ component, begun, onClose }: Props) {
  const [found, setFound] = useState<FoundService | null>(begun?.found ?? null);
  return (
    <Modal opened onClose={onClose} size="lg" title={<Trans>Follow a service with {component.name}</Trans>}>
      {found ? (
        <ChooseParts
          component={component}
          found={found}
          begun={found === begun?.found ? begun.following : undefined}
          onBack={() => setFound(null)}
          onDone={onClose}
        />
      ) : (
        <FindService onFound={setFound} />
      )}
    </Modal>
  );
}
