import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarOff, IconDots, IconExternalLink, IconPencil, IconRepeatOff, IconTrash } from '@tabler/icons-react';
import type { MaintenanceStoryFragment } from '../gql/graphql.ts';
import { useMay } from '../session/viewer-context.ts';
import { DeleteMaintenanceDialog } from './delete-maintenance-dialog.tsx';
import { LastWordDialog } from './last-word-dialog.tsx';
import { StopRecurrenceDialog } from './stop-recurrence-dialog.tsx';
import { usePlanner } from './use-planner.ts';

interface Props {
  maintenance: MaintenanceStoryFragment;
  /** How many are planned after it in its series. */
  laterCount: number;
}

export function MaintenanceMenu({ maintenance, laterCount }: Props) {
  const { t } = useLingui();
  const mayEdit = useMay('maintenances:edit');
  const { planAnew } = usePlanner();
  const [stopping, askStop] = useDisclosure(false);
  const [cancelling, askCancel] = useDisclosure(false);
  const [deleting, askDelete] = useDisclosure(false);
  const { id, visibility, status, recurrence } = maintenance;
  const open = status === 'SCHEDULED' || status === 'IN_PROGRESS';
  if (!mayEdit && visibility !== 'PUBLIC') return null;

  return (
    <>
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t`More about this maintenance`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {visibility === 'PUBLIC' && (
            <Menu.Item
              component="a"
              href={`/maintenances/${id}`}
              target="_blank"
              rel="noreferrer"
              leftSection={<IconExternalLink size={16} aria-hidden />}
            >
              <Trans>See it as visitors do</Trans>
            </Menu.Item>
          )}
          {mayEdit && (
            <>
              <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => void planAnew(id)}>
                <Trans>Edit maintenance</Trans>
              </Menu.Item>
              {recurrence && !recurrence.endedAt && (
                <Menu.Item leftSection={<IconRepeatOff size={16} aria-hidden />} onClick={askStop.open}>
                  <Trans>Stop recurrence</Trans>
                </Menu.Item>
              )}
              {open && (
                <Menu.Item leftSection={<IconCalendarOff size={16} aria-hidden />} onClick={askCancel.open}>
                  <Trans>Cancel maintenance</Trans>
                </Menu.Item>
              )}
              <Menu.Divider />
              <Menu.Item
                color="var(--status-major)"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={askDelete.open}
              >
                <Trans>Delete maintenance</Trans>
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <StopRecurrenceDialog
        maintenance={maintenance}
        laterCount={laterCount}
        opened={stopping}
        onClose={askStop.close}
      />
      <LastWordDialog maintenance={maintenance} step="cancel" opened={cancelling} onClose={askCancel.close} />
      <DeleteMaintenanceDialog maintenance={maintenance} opened={deleting} onClose={askDelete.close} />
    </>
  );
}
