import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import type { ComponentStatus } from '@signet/domain/component';
import { StatusMark } from '../../shared/status-mark.tsx';
import { COMPONENT_TONES } from '../../shared/status-tone.ts';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';

interface Props {
  statuses: readonly ComponentStatus[];
  onChoose: (status: ComponentStatus) => void;
}

/** A status that holds over what the provider says. */
export function OverrideSelect({ statuses, onChoose }: Props) {
  const { i18n } = useLingui();
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default">
          <Trans>Override</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {statuses.map((status) => (
          <Menu.Item
            key={status}
            leftSection={<StatusMark tone={COMPONENT_TONES[status]} />}
            onClick={() => onChoose(status)}
          >
            {i18n._(COMPONENT_WORDS[status])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
