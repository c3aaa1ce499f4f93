import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Alert, Anchor, List } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useClock } from '../../shared/clock.tsx';
import { Time } from '../../shared/time.tsx';
import { isLate } from '../incidents/is-late.ts';
import { useOpenIncidents } from '../incidents/use-open-incidents.ts';
import { AheadDocument } from './ahead-query.ts';

/** What waits for a person; nothing is said where nothing does. */
export function Attention() {
  const { now } = useClock();
  const { incidents = [] } = useOpenIncidents();
  const { data } = useQuery(AheadDocument);
  const past = (at: string) => new Date(at).getTime() < now;

  const late = incidents.filter((incident) => isLate(incident, now));
  const ahead = data?.maintenances.nodes ?? [];
  const notStarted = ahead.filter((it) => it.status === 'SCHEDULED' && !it.autoStart && past(it.plannedStart));
  const notCompleted = ahead.filter((it) => it.status === 'IN_PROGRESS' && !it.autoComplete && past(it.plannedEnd));
  if (late.length + notStarted.length + notCompleted.length === 0) return null;

  return (
    <Alert color="orange" icon={<IconBell aria-hidden />} title={<Trans>Needs somebody</Trans>}>
      <List>
        {late.map(({ id, title, nextUpdateBy }) => (
          <List.Item key={id}>
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
          </List.Item>
        ))}
        {notStarted.map(({ id, title, plannedStart }) => (
          <List.Item key={id}>
            <Trans>
              {title} should have started at <Time at={plannedStart} show="moment" />.
            </Trans>
          </List.Item>
        ))}
        {notCompleted.map(({ id, title, plannedEnd }) => (
          <List.Item key={id}>
            <Trans>
              {title} should have ended at <Time at={plannedEnd} show="moment" />.
            </Trans>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
