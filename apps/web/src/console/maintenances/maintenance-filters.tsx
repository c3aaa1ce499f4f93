import { useLingui } from '@lingui/react/macro';
import { Group, SegmentedControl, Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCatalogue } from '../components/use-catalogue.ts';
import { SearchField } from '../parts/search-field.tsx';
import type { MaintenancePart } from './maintenance-parts.ts';

/** Which maintenances, as the address says. */
export function MaintenanceFilters() {
  const { t } = useLingui();
  const { show, component, search } = useSearch({ from: '/frame/maintenance' });
  const navigate = useNavigate({ from: '/maintenance' });
  const { catalogue } = useCatalogue();
  const choose = (changes: {
    show?: MaintenancePart | undefined;
    component?: string | undefined;
    search?: string | undefined;
  }) => void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });

  return (
    <Group>
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
