import { useLingui } from '@lingui/react/macro';
import { Group, SegmentedControl, Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCatalogue } from '../components/use-catalogue.ts';
import { SearchField } from '../parts/search-field.tsx';
import type { MaintenancePart } from './maintenance-parts.ts';

/** Which maintenances, and whether as a list or as a calendar; both stand in the address. */
export function MaintenanceFilters() {
  const { t } = useLingui();
  const { view, show, component, search } = useSearch({ from: '/frame/maintenance' });
  const navigate = useNavigate({ from: '/maintenance' });
  const { catalogue } = useCatalogue();
  const choose = (changes: {
    view?: 'calendar' | undefined;
    show?: MaintenancePart | undefined;
    component?: string | undefined;
    search?: string | undefined;
  }) => void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });

  return (
    <Group>
      <SegmentedControl<'list' | 'calendar'>
        aria-label={t`View`}
        value={view ?? 'list'}
        onChange={(value) => choose({ view: value === 'calendar' ? value : undefined })}
        data={[
          { value: 'list', label: t`List` },
          { value: 'calendar', label: t`Calendar` },
        ]}
      />
      <SegmentedControl<'all' | MaintenancePart>
        aria-label={t`Which maintenances`}
        value={show ?? 'all'}
        onChange={(value) => choose({ show: value === 'all' ? undefined : value })}
        data={[
          { value: 'all', label: t`All` },
          { value: 'running', label: t`In progress` },
          { value: 'upcoming', label: t`Upcoming` },
          { value: 'past', label: t`Past` },
        ]}
      />
      <SearchField label={t`Search maintenance`} value={search} onSearch={(words) => choose({ search: words })} />
      <Select
        aria-label={t`Component`}
        placeholder={t`Any component`}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t`Any component` }}
        w={{ base: '100%', xs: 260 }}
        value={component ?? null}
        onChange={(value) => choose({ component: value ?? undefined })}
        data={catalogue?.components.map(({ id, name }) => ({ value: id, label: name })) ?? []}
      />
    </Group>
  );
}
