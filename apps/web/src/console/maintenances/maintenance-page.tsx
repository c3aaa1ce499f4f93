import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Alert, Anchor, Group, Paper, Stack, Title } from '@mantine/core';
import { IconAlarm, IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useClock } from '../../shared/clock.tsx';
import { isOverdue } from '../../shared/is-overdue.ts';
import { UpdateEntry } from '../../shared/update-entry.tsx';
import { NotFound } from '../frame/not-found.tsx';
import type { MaintenanceStoryFragment, MaintenanceStoryQuery } from '../gql/graphql.ts';
import styles from '../incidents/incident-page.module.css';
import { PageTitle } from '../parts/page-title.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { MaintenanceTellingsDocument } from '../telling/telling-facts.ts';
import { TellingLine } from '../telling/telling-line.tsx';
import { useTellings } from '../telling/use-tellings.ts';
import { LaterOccurrences } from './later-occurrences.tsx';
import { MaintenanceActions } from './maintenance-actions.tsx';
import { MaintenanceBadges } from './maintenance-badges.tsx';
import { MaintenanceDetails } from './maintenance-details.tsx';
import { MaintenanceMenu } from './maintenance-menu.tsx';
import { MaintenanceUpdateMenu } from './maintenance-update-menu.tsx';
import { MaintenanceStoryDocument } from './maintenance-story.ts';
import { OverdueWhy } from './overdue-why.tsx';

export function MaintenancePage() {
  const { maintenanceId } = useParams({ from: '/frame/maintenance/$maintenanceId' });
  const { data, error } = useQuery(MaintenanceStoryDocument, { variables: { id: maintenanceId } });
  return (
    <Stack gap="lg">
      <Anchor size="sm" w="fit-content" renderRoot={(props) => <Link to="/maintenance" {...props} />}>
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden />
          <Trans>All maintenance</Trans>
        </Group>
      </Anchor>
      <ScreenState ready={data} error={error}>
        {({ maintenance, later }) =>
          maintenance ? <MaintenanceDetail maintenance={maintenance} later={later} /> : <NotFound />
        }
      </ScreenState>
    </Stack>
  );
}

interface DetailProps {
  maintenance: MaintenanceStoryFragment;
  later: MaintenanceStoryQuery['later'];
}

function MaintenanceDetail({ maintenance, later }: DetailProps) {
  const { now } = useClock();
  const tellings = useTellings(MaintenanceTellingsDocument, maintenance.id);
  return (
    <>
      <Stack gap="xs">
        <PageTitle title={maintenance.title}>
          <MaintenanceActions maintenance={maintenance} />
          <MaintenanceMenu maintenance={maintenance} laterCount={later.totalCount} />
        </PageTitle>
        <MaintenanceBadges maintenance={maintenance} />
      </Stack>
      {isOverdue(maintenance, now) && (
        <Alert color="orange" icon={<IconAlarm aria-hidden />}>
          <Trans>Overdue</Trans>: <OverdueWhy maintenance={maintenance} />
        </Alert>
      )}
      <MaintenanceDetails maintenance={maintenance} />
      <Stack component="section" aria-labelledby="updates" gap="sm">
        <Title order={2} id="updates">
          <Trans>Updates</Trans>
        </Title>
        <Paper withBorder p="md">
          <ol className={styles.updates}>
            {maintenance.updates.map((update) => (
              <UpdateEntry
                key={update.id}
                update={update}
                aside={
                  <>
                    <MaintenanceUpdateMenu maintenance={maintenance} update={update} />
                    <TellingLine telling={tellings.get(update.id)} />
                  </>
                }
              />
            ))}
          </ol>
        </Paper>
      </Stack>
      <LaterOccurrences later={later} />
    </>
  );
}
