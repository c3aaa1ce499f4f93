import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Burger, Button, Group, Kbd, Tooltip } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useComposer } from '../composer/use-composer.ts';
import { useMay } from '../session/viewer-context.ts';
import { ConnectionNotice } from './connection-notice.tsx';
import { FrameDocument } from './frame-query.ts';
import { PageState } from './page-state.tsx';
import { UserMenu } from './user-menu.tsx';

interface Props {
  railOpen: boolean;
  onToggleRail: () => void;
}

export function Header({ railOpen, onToggleRail }: Props) {
  const { t } = useLingui();
  const mayEdit = useMay('incidents:edit');
  const { composeNew } = useComposer();
  const { data } = useQuery(FrameDocument);

  return (
    <Group px="md" w="100%" wrap="nowrap" gap="sm">
      <Burger
        opened={railOpen}
        onClick={onToggleRail}
        hiddenFrom="sm"
        size="sm"
        aria-label={railOpen ? t`Close the menu` : t`Open the menu`}
        aria-expanded={railOpen}
      />
      <PageState page={data?.statusPage} />
      <Group ml="auto" wrap="nowrap" gap="xs">
        <ConnectionNotice />
        <Button
          variant="default"
          visibleFrom="md"
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            <Kbd size="xs" aria-hidden>
              {modifier()} K
            </Kbd>
          }
          onClick={spotlight.open}
        >
          <Trans>Search</Trans>
        </Button>
        <ActionIcon
          variant="default"
          size={36}
          hiddenFrom="md"
          aria-label={t`Search and commands`}
          onClick={spotlight.open}
        >
          <IconSearch size={18} aria-hidden />
        </ActionIcon>
        {mayEdit && (
          <>
            <Tooltip label={t`Press C from anywhere`}>
              <Button visibleFrom="md" leftSection={<IconPlus size={16} aria-hidden />} onClick={composeNew}>
                <Trans>New incident</Trans>
              </Button>
            </Tooltip>
            <ActionIcon variant="filled" size={36} hiddenFrom="md" aria-label={t`New incident`} onClick={composeNew}>
              <IconPlus size={18} aria-hidden />
            </ActionIcon>
          </>
        )}
        <UserMenu />
      </Group>
    </Group>
  );
}

function modifier(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
}
