import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu, Stack, Text } from '@mantine/core';
import { IconCheck, IconChevronDown, IconPencil } from '@tabler/icons-react';
import { COMPONENT_STATUSES } from '@signet/domain/component';
import { useDisclosure } from '@mantine/hooks';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import type { ComponentFactsFragment } from '../gql/graphql.ts';
import { ComponentStatusLabel } from '../parts/component-status-label.tsx';
import { useMay } from '../session/viewer-context.ts';
import { StatusDialog } from './status-dialog.tsx';
import { useSetStatus } from './use-set-status.tsx';

/** The status of a component, and one click to another. */
export function StatusMenu({ component }: { component: ComponentFactsFragment }) {
  const { t, i18n } = useLingui();
  const mayEdit = useMay('components:edit');
  const setStatus = useSetStatus();
  const [dialogOpen, dialog] = useDisclosure(false);
  const { name, status, baseStatus } = component;
  const word = i18n._(COMPONENT_WORDS[status]);

  if (!mayEdit) return <ComponentStatusLabel status={status} />;
  return (
    <>
      <Menu position="bottom-end" width={260} keepMounted={false}>
        <Menu.Target>
          <Button
            variant="default"
            size="compact-md"
            h={34}
            px="sm"
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-label={t`Status of ${name}: ${word}`}
          >
            <ComponentStatusLabel status={status} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={t`Status of ${name}`}>
          {status !== baseStatus && (
            <Menu.Label>
              <Stack gap={0}>
                <Text size="sm" c="dimmed">
                  <Trans>An open incident or a maintenance decides what visitors see. Underneath is set:</Trans>
                </Text>
                <ComponentStatusLabel status={baseStatus} />
              </Stack>
            </Menu.Label>
          )}
          {COMPONENT_STATUSES.map((it) => (
            <Menu.Item
              key={it}
              aria-current={it === baseStatus || undefined}
              rightSection={it === baseStatus && <IconCheck size={16} aria-hidden />}
              onClick={() => it !== baseStatus && void setStatus(component, it)}
            >
              <ComponentStatusLabel status={it} />
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={dialog.open}>
            <Trans>With a reason…</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <StatusDialog component={component} opened={dialogOpen} onClose={dialog.close} />
    </>
  );
}
