import { Trans } from '@lingui/react/macro';
import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useClock } from '../../shared/clock.tsx';
import { ImpactList } from '../../shared/impact-list.tsx';
import { MovedFrom } from '../../shared/moved-from.tsx';
import { RecurrenceNote } from '../../shared/recurrence-note.tsx';
import { formatDuration } from '../../shared/time-format.ts';
import { Time } from '../../shared/time.tsx';
import { TimeWindow } from '../../shared/time-window.tsx';
import type { MaintenanceStoryFragment } from '../gql/graphql.ts';
import styles from './maintenance-details.module.css';

/** The plan and how it changed, what happened in fact, and what it covers. */
export function MaintenanceDetails({ maintenance }: { maintenance: MaintenanceStoryFragment }) {
  const { locale } = useClock();
  const { status, plannedStart, plannedEnd, actualStart, actualEnd, recurrence, components } = maintenance;
  const open = status === 'SCHEDULED' || status === 'IN_PROGRESS';
  return (
    <Paper withBorder p="md">
      <dl className={styles.facts}>
        <Fact name={<Trans>Planned</Trans>}>
          <TimeWindow from={plannedStart} to={plannedEnd} />
          {` · ${formatDuration(Date.parse(plannedEnd) - Date.parse(plannedStart), locale)}`}
          {maintenance.formerPlans.map((former) => (
            <Text key={former.replacedAt} size="sm" c="dimmed">
              <MovedFrom former={former} />
            </Text>
          ))}
        </Fact>
        {actualStart && (
          <Fact name={<Trans>In fact</Trans>}>
            {actualEnd ? (
              <>
                <TimeWindow from={actualStart} to={actualEnd} />
                {` · ${formatDuration(Date.parse(actualEnd) - Date.parse(actualStart), locale)}`}
              </>
            ) : (
              <Trans>
                began <Time at={actualStart} show="moment" />
              </Trans>
            )}
          </Fact>
        )}
        {recurrence && (
          <Fact name={<Trans>Recurrence</Trans>}>
            <RecurrenceNote recurrence={recurrence} from={plannedStart} />
            {recurrence.endedAt && (
              <>
                {', '}
                <Trans>
                  stopped <Time at={recurrence.endedAt} show="moment" />
                </Trans>
              </>
            )}
          </Fact>
        )}
        {open && (
          <Fact name={<Trans>Start and end</Trans>}>
            <Itself {...maintenance} />
          </Fact>
        )}
        <Fact name={<Trans>Components</Trans>}>
          {components.length > 0 ? <ImpactList impacts={components} /> : <Trans>none</Trans>}
        </Fact>
      </dl>
    </Paper>
  );
}

function Itself({ autoStart, autoComplete }: Pick<MaintenanceStoryFragment, 'autoStart' | 'autoComplete'>) {
  if (autoStart && autoComplete) return <Trans>starts and ends by itself</Trans>;
  if (autoStart) return <Trans>starts by itself, ends by hand</Trans>;
  return autoComplete ? <Trans>starts by hand, ends by itself</Trans> : <Trans>starts and ends by hand</Trans>;
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
