import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconBell, IconKey, IconKeyboard, IconLogout, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { THEMES } from '../../shared/theme-choice.ts';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import { useSignOut } from '../session/use-sign-out.ts';
import { useViewer } from '../session/viewer-context.ts';
import { shortcutHelp } from './shortcut-help.ts';

export function UserMenu() {
  const { t } = useLingui();
  const { name, email } = useViewer();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();

  return (
    <Menu position="bottom-end" width={260} keepMounted={false}>
      <Menu.Target>
        <UnstyledButton>
          <Avatar name={name} color="accent" size={36} />
          <VisuallyHidden>{t`Account of ${name}`}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--text)" truncate>
            {name}
          </Text>
          <Text size="sm" truncate>
            {email}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>
          <Trans>Theme</Trans>
        </Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(THEMES.find((it) => it === value) ?? 'auto')}
        >
          <Menu.RadioItem value="auto">
            <Trans>System</Trans>
          </Menu.RadioItem>
          <Menu.RadioItem value="light">
            <Trans>Light</Trans>
          </Menu.RadioItem>
          <Menu.RadioItem value="dark">
            <Trans>Dark</Trans>
          </Menu.RadioItem>
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconUser size={16} />} renderRoot={(props) => <Link to="/account" {...props} />}>
          <Trans>My account</Trans>
        </Menu.Item>
        <Menu.Item
          leftSection={<IconBell size={16} />}
          renderRoot={(props) => <Link to="/me/notifications" {...props} />}
        >
          <Trans>My notifications</Trans>
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={16} />} renderRoot={(props) => <Link to="/tokens" {...props} />}>
          <Trans>API tokens</Trans>
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={() => shortcutHelp(true)}>
          <Trans>Keyboard shortcuts</Trans>
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={signOut}>
          <Trans>Sign out</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
