import { useLingui } from '@lingui/react/macro';
import type { SpotlightActionData, SpotlightActionGroupData } from '@mantine/spotlight';
import {
  IconAlertTriangle,
  IconCalendarEvent,
  IconCalendarPlus,
  IconChartLine,
  IconCheck,
  IconCircleDot,
  IconFilePlus,
  IconFolderPlus,
  IconPlugConnected,
  IconMailPlus,
  IconMessagePlus,
  IconPlayerPlay,
  IconPlus,
  IconUpload,
  IconWebhook,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { COMPONENT_STATUSES } from '@signet/domain/component';
import { can, type Action } from '@signet/domain/role';
import { useClock } from '../../shared/clock.tsx';
import { nextOfSeries } from '../../shared/next-of-series.ts';
import { StatusMark } from '../../shared/status-mark.tsx';
import { COMPONENT_TONES } from '../../shared/status-tone.ts';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import { useCatalogue } from '../components/use-catalogue.ts';
import { useSetStatus } from '../components/use-set-status.tsx';
import { useComposer } from '../composer/use-composer.ts';
import { useOpenIncidents } from '../incidents/use-open-incidents.ts';
import { useAhead } from '../maintenances/use-ahead.ts';
import { usePlanner } from '../maintenances/use-planner.ts';
import { useTakeStep } from '../maintenances/use-take-step.tsx';
import { useMetrics } from '../metrics/use-metrics.ts';
import { useMay, useViewer } from '../session/viewer-context.ts';
import { useGoActions } from './use-go-actions.tsx';

const icon = { size: 18, 'aria-hidden': true } as const;

export function usePaletteActions(): SpotlightActionGroupData[] {
  const { t } = useLingui();
  const maySetStatus = useMay('components:edit');
  const go = useGoActions();
  const start = useStartActions();
  const incidents = useIncidentActions();
  const maintenances = useMaintenanceActions();
  const components = useComponentActions();
  const metrics = useMetricActions();
  const statuses = useStatusActions();

  const groups = [
    { group: t`Start`, actions: start },
    { group: t`Open incidents`, actions: incidents },
    { group: t`Maintenance`, actions: maintenances },
    { group: t`Go to`, actions: go },
    { group: t`Components`, actions: components },
    { group: t`Metrics`, actions: metrics },
    { group: t`Set a status`, actions: maySetStatus ? statuses : [] },
  ];
  return groups.filter(({ actions }) => actions.length > 0);
}

function useStartActions(): SpotlightActionData[] {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { composeNew } = useComposer();
  const { planNew } = usePlanner();
  const { role } = useViewer();
  const actions: (SpotlightActionData & { needs: Action })[] = [
    {
      id: 'new',
      needs: 'incidents:edit',
      label: t`New incident`,
      leftSection: <IconPlus {...icon} />,
      onClick: () => void composeNew(),
    },
    {
      id: 'plan',
      needs: 'maintenances:edit',
      label: t`Schedule maintenance`,
      leftSection: <IconCalendarPlus {...icon} />,
      onClick: () => void planNew(),
    },
    {
      id: 'add-component',
      needs: 'components:edit',
      label: t`Add component`,
      leftSection: <IconCircleDot {...icon} />,
      onClick: () => void navigate({ to: '/components', search: { add: 'component' } }),
    },
    {
      id: 'add-from-service',
      needs: 'components:edit',
      label: t`Add from a service`,
      leftSection: <IconPlugConnected {...icon} />,
      onClick: () => void navigate({ to: '/components', search: { add: 'service' } }),
    },
    {
      id: 'add-group',
      needs: 'components:edit',
      label: t`Add group`,
      leftSection: <IconFolderPlus {...icon} />,
      onClick: () => void navigate({ to: '/components', search: { add: 'group' } }),
    },
    {
      id: 'new-metric',
      needs: 'metrics:edit',
      label: t`New metric`,
      leftSection: <IconChartLine {...icon} />,
      onClick: () => void navigate({ to: '/metrics/new' }),
    },
    {
      id: 'new-template',
      needs: 'templates:edit',
      label: t`New template`,
      leftSection: <IconFilePlus {...icon} />,
      onClick: () => void navigate({ to: '/templates/new' }),
    },
    {
      id: 'add-subscriber',
      needs: 'subscribers:manage',
      label: t`Add a subscriber`,
      leftSection: <IconMailPlus {...icon} />,
      onClick: () => void navigate({ to: '/subscribers', search: { start: 'add' } }),
    },
    {
      id: 'import-subscribers',
      needs: 'subscribers:manage',
      label: t`Import subscribers`,
      leftSection: <IconUpload {...icon} />,
      onClick: () => void navigate({ to: '/subscribers', search: { start: 'import' } }),
    },
    {
      id: 'new-endpoint',
      needs: 'webhooks:manage',
      label: t`New endpoint: a webhook or a chat`,
      leftSection: <IconWebhook {...icon} />,
      onClick: () => void navigate({ to: '/endpoints/new' }),
    },
  ];
  return actions.flatMap(({ needs, ...action }) => (can(role, needs) ? [action] : []));
}

function useIncidentActions(): SpotlightActionData[] {
  const { t } = useLingui();
  const navigate = useNavigate();
  const mayEdit = useMay('incidents:edit');
  const { composeUpdate } = useComposer();
  const { incidents = [] } = useOpenIncidents();
  return incidents.flatMap(({ id, title }) => {
    const open = {
      id: `open-${id}`,
      label: t`Open: ${title}`,
      leftSection: <IconAlertTriangle {...icon} />,
      onClick: () => void navigate({ to: '/incidents/$incidentId', params: { incidentId: id } }),
    };
    if (!mayEdit) return [open];
    return [
      {
        id: `update-${id}`,
        label: t`Post update: ${title}`,
        leftSection: <IconMessagePlus {...icon} />,
        onClick: () => void composeUpdate(id, 'update'),
      },
      {
        id: `resolve-${id}`,
        label: t`Resolve: ${title}`,
        leftSection: <IconCheck {...icon} />,
        onClick: () => void composeUpdate(id, 'resolve'),
      },
      open,
    ];
  });
}

/** What goes on, and what comes next of each series. */
function useMaintenanceActions(): SpotlightActionData[] {
  const { t } = useLingui();
  const navigate = useNavigate();
  const mayEdit = useMay('maintenances:edit');
  const takeStep = useTakeStep();
  const { now } = useClock();
  const { ahead = [] } = useAhead();
  const running = ahead.filter(({ status }) => status === 'IN_PROGRESS');
  const next = nextOfSeries(ahead.filter(({ status }) => status === 'SCHEDULED'));
  return [...running, ...next].flatMap((maintenance) => {
    const { id, title, status, plannedStart } = maintenance;
    const open = {
      id: `maintenance-${id}`,
      label: t`Open: ${title}`,
      leftSection: <IconCalendarEvent {...icon} />,
      onClick: () => void navigate({ to: '/maintenance/$maintenanceId', params: { maintenanceId: id } }),
    };
    // What is not due yet is started on its own screen, which asks first.
    const isDue = status === 'IN_PROGRESS' || Date.parse(plannedStart) <= now;
    if (!mayEdit || !isDue) return [open];
    const step =
      status === 'IN_PROGRESS'
        ? { label: t`Complete: ${title}`, leftSection: <IconCheck {...icon} />, take: 'complete' as const }
        : { label: t`Start now: ${title}`, leftSection: <IconPlayerPlay {...icon} />, take: 'start' as const };
    const { take, ...look } = step;
    return [{ ...look, id: `${take}-${id}`, onClick: () => void takeStep(take, maintenance) }, open];
  });
}

function useComponentActions(): SpotlightActionData[] {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { catalogue } = useCatalogue();
  return (catalogue?.components ?? []).map(({ id, name }) => ({
    id: `component-${id}`,
    label: t`Open component: ${name}`,
    leftSection: <IconCircleDot {...icon} />,
    onClick: () => void navigate({ to: '/components/$componentId', params: { componentId: id } }),
  }));
}

function useMetricActions(): SpotlightActionData[] {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { metrics = [] } = useMetrics();
  return metrics.map(({ id, name }) => ({
    id: `metric-${id}`,
    label: t`Open metric: ${name}`,
    leftSection: <IconChartLine {...icon} />,
    onClick: () => void navigate({ to: '/metrics/$metricId', params: { metricId: id } }),
  }));
}

function useStatusActions(): SpotlightActionData[] {
  const { t, i18n } = useLingui();
  const { catalogue } = useCatalogue();
  const setStatus = useSetStatus();
  return (catalogue?.components ?? [])
    .filter((component) => component.enabled)
    .flatMap((component) =>
      COMPONENT_STATUSES.filter((status) => status !== component.baseStatus).map((status) => {
        const word = i18n._(COMPONENT_WORDS[status]);
        return {
          id: `status-${component.id}-${status}`,
          label: t`Set ${component.name}: ${word}`,
          leftSection: <StatusMark tone={COMPONENT_TONES[status]} />,
          onClick: () => void setStatus(component, status),
        };
      }),
    );
}
