import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { MetricFactsFragment } from '../gql/graphql.ts';
import { DeleteMetricDialog } from './delete-metric-dialog.tsx';

interface Props {
  metric: MetricFactsFragment;
  /** From 0. */
  index: number;
  count: number;
  onMove: (index: number) => void;
}

const icon = { size: 16, 'aria-hidden': true } as const;

export function MetricMenu({ metric, index, count, onMove }: Props) {
  const { t } = useLingui();
  const [deleting, askDelete] = useDisclosure(false);
  const { id, name } = metric;
  return (
    <>
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={34} aria-label={t`More about ${name}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPencil {...icon} />}
            renderRoot={(props) => <Link to="/metrics/$metricId/edit" params={{ metricId: id }} {...props} />}
          >
            <Trans>Edit</Trans>
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            closeMenuOnClick={false}
            disabled={index === 0}
            leftSection={<IconArrowUp {...icon} />}
            onClick={() => onMove(index - 1)}
          >
            <Trans>Move up</Trans>
          </Menu.Item>
          <Menu.Item
            closeMenuOnClick={false}
            disabled={index === count - 1}
            leftSection={<IconArrowDown {...icon} />}
            onClick={() => onMove(index + 1)}
          >
            <Trans>Move down</Trans>
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item color="var(--status-major)" leftSection={<IconTrash {...icon} />} onClick={askDelete.open}>
            <Trans>Delete</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <DeleteMetricDialog metric={metric} opened={deleting} onClose={askDelete.close} />
    </>
  );
}
