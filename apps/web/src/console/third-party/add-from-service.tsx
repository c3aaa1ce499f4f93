import { Trans } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { Catalogue } from '../components/use-catalogue.ts';
import { ChooseComponents } from './choose-components.tsx';
import { FindService } from './find-service.tsx';
import type { FoundService } from './found-service.ts';

/** Components that follow a service: it is found, its parts are chosen, and they get a group. */
export function AddFromService({ catalogue, onClose }: { catalogue: Catalogue; onClose: () => void }) {
  const [found, setFound] = useState<FoundService | null>(null);
  return (
    <Modal opened onClose={onClose} size="lg" title={<Trans>Add components that follow a service</Trans>}>
      {found ? (
        <ChooseComponents found={found} groups={catalogue.groups} onBack={() => setFound(null)} onDone={onClose} />
      ) : (
        <FindService onFound={setFound} />
      )}
    </Modal>
  );
}
