import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { PageTitle } from '../parts/page-title.tsx';
import { useMay } from '../session/viewer-context.ts';
import { Calendar } from './calendar/calendar.tsx';
import { MaintenanceFilters } from './maintenance-filters.tsx';
import { MaintenanceList } from './maintenance-list.tsx';
import { usePlanner } from './use-planner.ts';
import { ViewSwitch } from './view-switch.tsx';

export function MaintenancesPage() {
  const { t } = useLingui();
  const { view } = useSearch({ from: '/frame/maintenance' });
  const mayEdit = useMay('maintenances:edit');
  const { planNew } = usePlanner();
  return (
    <Stack gap="lg">
      <PageTitle title={t`Maintenance`}>
        <ViewSwitch />
        {mayEdit && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void planNew()}>
            <Trans>Schedule maintenance</Trans>
          </Button>
        )}
      </PageTitle>
      <MaintenanceFilters />
      {view === 'calendar' ? <Calendar /> : <MaintenanceList />}
    </Stack>
  );
}
