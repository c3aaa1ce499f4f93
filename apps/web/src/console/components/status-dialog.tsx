import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { COMPONENT_STATUSES, type ComponentStatus } from '@signet/domain/component';
import { LIMITS } from '@signet/domain/limits';
import { useState } from 'react';
import type { ComponentFactsFragment } from '../gql/graphql.ts';
import { ComponentStatusLabel } from '../parts/component-status-label.tsx';
import { useSetStatus } from './use-set-status.tsx';

interface Props {
  component: ComponentFactsFragment;
  opened: boolean;
  onClose: () => void;
}

export function StatusDialog({ component, opened, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Modal opened={opened} onClose={onClose} title={t`Status of ${component.name}`}>
      <StatusForm component={component} onClose={onClose} />
    </Modal>
  );
}

function StatusForm({ component, onClose }: Omit<Props, 'opened'>) {
  const { t } = useLingui();
  const setStatus = useSetStatus();
  const [status, choose] = useState<ComponentStatus>(component.baseStatus);
  const [reason, setReason] = useState('');

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void setStatus(component, status, reason).then((done) => done && onClose());
      }}
    >
      <Stack>
        <Radio.Group<ComponentStatus> label={t`Status`} value={status} onChange={choose}>
          <Stack gap="xs" mt="xs">
            {COMPONENT_STATUSES.map((it) => (
              <Radio key={it} value={it} label={<ComponentStatusLabel status={it} />} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          label={t`Reason`}
          description={t`Optional. Kept with the change, not shown on the page.`}
          maxLength={LIMITS.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit">
            <Trans>Set status</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
