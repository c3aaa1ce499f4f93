import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, NavLink, Stack, Text } from '@mantine/core';
import {
  IconAlarm,
  IconAlertTriangle,
  IconCalendarEvent,
  IconChartLine,
  IconExternalLink,
  IconLayoutDashboard,
  IconMail,
  IconSettings,
  IconShare,
  IconStack2,
  IconWebhook,
  IconUsers,
} from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import { useOpenIncidents } from '../incidents/use-open-incidents.ts';
import { useOverdueMaintenances } from '../maintenances/use-overdue-maintenances.ts';
import { SignetMark } from '../parts/signet-mark.tsx';
import { useMay } from '../session/viewer-context.ts';
import { FrameDocument } from './frame-query.ts';

export function Rail() {
  const { t } = useLingui();
  const { data } = useQuery(FrameDocument);
  const { incidents = [] } = useOpenIncidents();
  const mayManagePeople = useMay('people:manage');
  const overdue = useOverdueMaintenances();
  const maySeeSubscribers = useMay('subscribers:manage');
  const maySetEndpoints = useMay('webhooks:manage');
  return (
    <Stack h="100%" gap={4}>
      <Stack gap={2} px="sm" pt="xs" pb="md">
        <SignetMark />
        <Text size="sm" c="dimmed" truncate>
          {data?.statusPage.site.name}
        </Text>
      </Stack>
      <RailLink to="/" icon={<IconLayoutDashboard size={18} />} label={<Trans>Overview</Trans>} />
      <RailLink
        to="/incidents"
        icon={<IconAlertTriangle size={18} />}
        label={<Trans>Incidents</Trans>}
        badge={
          incidents.length > 0 && (
            <Badge variant="light" size="sm">
              {incidents.length}
            </Badge>
          )
        }
      />
      <RailLink
        to="/maintenance"
        icon={<IconCalendarEvent size={18} />}
        label={<Trans>Maintenance</Trans>}
        badge={
          overdue.length > 0 && (
            <Badge
              color="orange"
              variant="outline"
              c="var(--status-partial)"
              size="sm"
              title={t`Overdue`}
              leftSection={<IconAlarm size={12} aria-hidden />}
            >
              {overdue.length}
              <VisuallyHidden>
                {' '}
                <Trans>overdue</Trans>
              </VisuallyHidden>
            </Badge>
          )
        }
      />
      <RailLink to="/components" icon={<IconStack2 size={18} />} label={<Trans>Components</Trans>} />
      <RailLink to="/metrics" icon={<IconChartLine size={18} />} label={<Trans>Metrics</Trans>} />
      {maySeeSubscribers && (
        <RailLink to="/subscribers" icon={<IconMail size={18} />} label={<Trans>Subscribers</Trans>} />
      )}
      {maySetEndpoints && (
        <RailLink to="/endpoints" icon={<IconWebhook size={18} />} label={<Trans>Endpoints</Trans>} />
      )}
      <RailLink to="/share" icon={<IconShare size={18} />} label={<Trans>Share</Trans>} />
      {mayManagePeople && <RailLink to="/team" icon={<IconUsers size={18} />} label={<Trans>Team</Trans>} />}
      <RailLink to="/settings" icon={<IconSettings size={18} />} label={<Trans>Settings</Trans>} />
      <NavLink
        component="a"
        href="/"
        target="_blank"
        rel="noreferrer"
        mt="auto"
        label={<Trans>View status page</Trans>}
        leftSection={<IconExternalLink size={18} aria-hidden />}
      />
    </Stack>
  );
}

interface RailLinkProps {
  to: LinkProps['to'];
  icon: ReactNode;
  label: ReactNode;
  badge?: ReactNode;
}

function RailLink({ to, icon, label, badge }: RailLinkProps) {
  return (
    <NavLink
      renderRoot={(props) => (
        <Link
          to={to}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          activeProps={{ 'data-active': true }}
          {...props}
        />
      )}
      label={label}
      leftSection={icon}
      rightSection={badge}
    />
  );
}
