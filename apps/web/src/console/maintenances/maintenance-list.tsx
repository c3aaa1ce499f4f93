import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import { RowList } from '../parts/row-list.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import type { MaintenancePart } from './maintenance-parts.ts';
import { MaintenanceRow } from './maintenance-row.tsx';
import { NoMaintenance } from './no-maintenance.tsx';
import { useMaintenancePart, type ListedPart } from './use-maintenance-part.ts';

export function MaintenanceList() {
  const { t } = useLingui();
  const { show, ...filter } = useSearch({ from: '/frame/maintenance' });
  const wanted = (part: MaintenancePart) => show === undefined || show === part;
  const running = useMaintenancePart('running', filter, wanted('running'));
  const upcoming = useMaintenancePart('upcoming', filter, wanted('upcoming'));
  const past = useMaintenancePart('past', filter, wanted('past'));
  const ready =
    running.listed && upcoming.listed && past.listed
      ? [
          { title: t`In progress`, listed: running.listed },
          { title: t`Upcoming`, listed: upcoming.listed },
          { title: t`Past`, listed: past.listed },
        ]
      : undefined;

  return (
    <ScreenState ready={ready} error={running.error ?? upcoming.error ?? past.error}>
      {(parts) => {
        const filled = parts.filter(({ listed }) => listed.rows.length > 0);
        if (filled.length === 0) return <NoMaintenance />;
        return filled.map(({ title, listed }) => <Part key={title} title={title} listed={listed} />);
      }}
    </ScreenState>
  );
}

function Part({ title, listed: { rows, totalCount, loadMore } }: { title: string; listed: ListedPart }) {
  const id = useId();
  return (
    <Stack component="section" aria-labelledby={id} gap="sm">
      <Title order={2} id={id}>
        {title}
      </Title>
      <RowList>
        {rows.map((maintenance) => (
          <MaintenanceRow key={maintenance.id} maintenance={maintenance} />
        ))}
      </RowList>
      {loadMore && (
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            <Trans>
              {rows.length} of <Plural value={totalCount} one="# maintenance" other="# maintenances" />
            </Trans>
          </Text>
          <LoadMore load={loadMore} />
        </Group>
      )}
    </Stack>
  );
}
