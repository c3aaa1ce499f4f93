import { Plural, Trans } from '@lingui/react/macro';
import { Anchor, Group, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { nextOfSeries } from '../../shared/next-of-series.ts';
import { MaintenanceRow } from '../maintenances/maintenance-row.tsx';
import { useAhead } from '../maintenances/use-ahead.ts';
import { RowList } from '../parts/row-list.tsx';

/** So many of those to come are named. */
const MOST = 3;

/** Maintenances in progress and to come; nothing is said where there are none. */
export function PlannedNext() {
  const { ahead = [], count } = useAhead();
  if (ahead.length === 0) return null;
  const running = ahead.filter(({ status }) => status === 'IN_PROGRESS');
  const shown = [...running, ...nextOfSeries(ahead.filter(({ status }) => status === 'SCHEDULED')).slice(0, MOST)];
  const more = count - shown.length;
  return (
    <Stack component="section" aria-labelledby="planned" gap="sm">
      <Group justify="space-between">
        <Title order={2} id="planned">
          <Trans>What is planned</Trans>
        </Title>
        <Anchor size="sm" renderRoot={(props) => <Link to="/maintenance" search={{ show: 'upcoming' }} {...props} />}>
          {more > 0 ? (
            <Plural value={more} one="# more to come" other="# more to come" />
          ) : (
            <Trans>All maintenance</Trans>
          )}
        </Anchor>
      </Group>
      <RowList>
        {shown.map((maintenance) => (
          <MaintenanceRow key={maintenance.id} maintenance={maintenance} />
        ))}
      </RowList>
    </Stack>
  );
}
