import { Trans } from '@lingui/react/macro';
import { Alert, Anchor } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useClock } from '../../shared/clock.tsx';
import { Time } from '../../shared/time.tsx';
import { isLate } from '../incidents/is-late.ts';
import { useOpenIncidents } from '../incidents/use-open-incidents.ts';
import { OverdueWhy } from '../maintenances/overdue-why.tsx';
import { StepButton } from '../maintenances/step-button.tsx';
import { useOverdueMaintenances } from '../maintenances/use-overdue-maintenances.ts';
import { TroubleWhy } from '../metrics/trouble-why.tsx';
import { useTroubledMetrics } from '../metrics/use-troubled-metrics.ts';
import { useMay } from '../session/viewer-context.ts';
import { NotifierItems } from '../telling/notifier-items.tsx';
import { hasTroubles } from '../telling/notifier-troubles.ts';
import { useUnreadable } from '../third-party/use-unreadable.ts';
import { useNotifier } from '../telling/use-notifier.ts';
import styles from './attention.module.css';

/** What waits for a person; nothing is said where nothing does. */
export function Attention() {
  const { now } = useClock();
  const mayEdit = useMay('maintenances:edit');
  const { incidents = [] } = useOpenIncidents();
  const overdue = useOverdueMaintenances();
  const late = incidents.filter((incident) => isLate(incident, now));
  const metrics = useTroubledMetrics();
  const notifier = useNotifier();
  const unreadable = useUnreadable();
  const telling = notifier && hasTroubles(notifier) ? notifier : null;
  if (late.length + overdue.length + metrics.length + unreadable.length === 0 && !telling) return null;

  return (
    <Alert color="orange" icon={<IconBell aria-hidden />} title={<Trans>Needs somebody</Trans>}>
      <ul className={styles.list}>
        {telling && <NotifierItems notifier={telling} />}
        {late.map(({ id, title, nextUpdateBy }) => (
          <li key={`incident ${id}`}>
            <span>
              <Anchor
                underline="always"
                renderRoot={(props) => <Link to="/incidents/$incidentId" params={{ incidentId: id }} {...props} />}
              >
                {title}
              </Anchor>
              :{' '}
              <Trans>
                an update was promised by <Time at={nextUpdateBy ?? ''} show="moment" />.
              </Trans>
            </span>
          </li>
        ))}
        {overdue.map((maintenance) => (
          <li key={`maintenance ${maintenance.id}`}>
            <span>
              <Anchor
                underline="always"
                renderRoot={(props) => (
                  <Link to="/maintenance/$maintenanceId" params={{ maintenanceId: maintenance.id }} {...props} />
                )}
              >
                {maintenance.title}
              </Anchor>
              : <OverdueWhy maintenance={maintenance} />
            </span>
            {mayEdit && <StepButton maintenance={maintenance} variant="default" size="compact-md" />}
          </li>
        ))}
        {unreadable.map(({ id, name, thirdParty }) => (
          <li key={`component ${id}`}>
            <span>
              <Anchor
                underline="always"
                renderRoot={(props) => <Link to="/components/$componentId" params={{ componentId: id }} {...props} />}
              >
                {name}
              </Anchor>
              :{' '}
              <Trans>
                {thirdParty?.name} has not been readable since{' '}
                <Time at={thirdParty?.unreadableSince ?? ''} show="moment" />.
              </Trans>
            </span>
          </li>
        ))}
        {metrics.map((metric) => (
          <li key={`metric ${metric.id}`}>
            <span>
              <Anchor
                underline="always"
                renderRoot={(props) => <Link to="/metrics/$metricId" params={{ metricId: metric.id }} {...props} />}
              >
                {metric.name}
              </Anchor>
              : <TroubleWhy metric={metric} />
            </span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
