import { useLingui } from '@lingui/react/macro';
import { useMantineColorScheme } from '@mantine/core';
import type { SpotlightActionData } from '@mantine/spotlight';
import {
  IconAlertTriangle,
  IconBell,
  IconCalendarEvent,
  IconChartLine,
  IconExternalLink,
  IconHistory,
  IconKey,
  IconKeyboard,
  IconLayoutDashboard,
  IconMail,
  IconMoon,
  IconSettings,
  IconShare,
  IconStack2,
  IconTemplate,
  IconUser,
  IconUsers,
  IconWebhook,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMay } from '../session/viewer-context.ts';
import { shortcutHelp } from './shortcut-help.ts';

const icon = { size: 18, 'aria-hidden': true } as const;

/** The ways to every screen, and what holds on all of them. */
export function useGoActions(): SpotlightActionData[] {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const maySeeTemplates = useMay('templates:edit');
  const maySeeSubscribers = useMay('subscribers:manage');
  const mayManagePeople = useMay('people:manage');
  const mayReadAudit = useMay('audit:read');
  const mayConfigure = useMay('site:configure');
  const maySetEndpoints = useMay('webhooks:manage');
  return [
    {
      id: 'overview',
      label: t`Overview`,
      leftSection: <IconLayoutDashboard {...icon} />,
      onClick: () => void navigate({ to: '/' }),
    },
    {
      id: 'incidents',
      label: t`Incidents`,
      leftSection: <IconAlertTriangle {...icon} />,
      onClick: () => void navigate({ to: '/incidents' }),
    },
    {
      id: 'maintenance',
      label: t`Maintenance`,
      leftSection: <IconCalendarEvent {...icon} />,
      onClick: () => void navigate({ to: '/maintenance' }),
    },
    ...(maySeeTemplates
      ? [
          {
            id: 'templates',
            label: t`Templates`,
            leftSection: <IconTemplate {...icon} />,
            onClick: () => void navigate({ to: '/templates' }),
          },
        ]
      : []),
    {
      id: 'components',
      label: t`Components`,
      leftSection: <IconStack2 {...icon} />,
      onClick: () => void navigate({ to: '/components' }),
    },
    {
      id: 'metrics',
      label: t`Metrics`,
      leftSection: <IconChartLine {...icon} />,
      onClick: () => void navigate({ to: '/metrics' }),
    },
    ...(maySeeSubscribers
      ? [
          {
            id: 'subscribers',
            label: t`Subscribers`,
            leftSection: <IconMail {...icon} />,
            onClick: () => void navigate({ to: '/subscribers' }),
          },
        ]
      : []),
    ...(maySetEndpoints
      ? [
          {
            id: 'endpoints',
            label: t`Endpoints: webhooks and chats`,
            leftSection: <IconWebhook {...icon} />,
            onClick: () => void navigate({ to: '/endpoints' }),
          },
        ]
      : []),
    {
      id: 'share',
      label: t`Share: badges, embeds, feeds and calendar`,
      leftSection: <IconShare {...icon} />,
      onClick: () => void navigate({ to: '/share' }),
    },
    ...(mayManagePeople
      ? [
          {
            id: 'team',
            label: t`Team`,
            leftSection: <IconUsers {...icon} />,
            onClick: () => void navigate({ to: '/team' }),
          },
        ]
      : []),
    ...(mayReadAudit
      ? [
          {
            id: 'audit',
            label: t`Audit log`,
            leftSection: <IconHistory {...icon} />,
            onClick: () => void navigate({ to: '/audit' }),
          },
        ]
      : []),
    {
      id: 'account',
      label: t`My account`,
      leftSection: <IconUser {...icon} />,
      onClick: () => void navigate({ to: '/account' }),
    },
    {
      id: 'settings',
      label: t`Settings`,
      leftSection: <IconSettings {...icon} />,
      onClick: () => void navigate({ to: '/settings' }),
    },
    ...(mayConfigure
      ? [
          {
            id: 'mail',
            label: t`Mail: server, sender and kept mails`,
            leftSection: <IconMail {...icon} />,
            onClick: () => void navigate({ to: '/settings/mail' }),
          },
        ]
      : []),
    {
      id: 'tokens',
      label: t`API tokens`,
      leftSection: <IconKey {...icon} />,
      onClick: () => void navigate({ to: '/tokens' }),
    },
    {
      id: 'notifications',
      label: t`My notifications`,
      leftSection: <IconBell {...icon} />,
      onClick: () => void navigate({ to: '/me/notifications' }),
    },
    {
      id: 'public',
      label: t`View status page`,
      leftSection: <IconExternalLink {...icon} />,
      onClick: () => void window.open('/', '_blank', 'noreferrer'),
    },
    { id: 'light', label: t`Light theme`, leftSection: <IconMoon {...icon} />, onClick: () => setColorScheme('light') },
    { id: 'dark', label: t`Dark theme`, leftSection: <IconMoon {...icon} />, onClick: () => setColorScheme('dark') },
    {
      id: 'shortcuts',
      label: t`Keyboard shortcuts`,
      leftSection: <IconKeyboard {...icon} />,
      onClick: () => void shortcutHelp(true),
    },
  ];
}
