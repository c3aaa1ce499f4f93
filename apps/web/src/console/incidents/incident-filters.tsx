import { useLingui } from '@lingui/react/macro';
import { Group, SegmentedControl, Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCatalogue } from '../components/use-catalogue.ts';
import { SearchField } from '../parts/search-field.tsx';

/** Which incidents are listed; the address keeps it. */
export function IncidentFilters() {
  const { t } = useLingui();
  const { show, component, search } = useSearch({ from: '/frame/incidents' });
  const navigate = useNavigate({ from: '/incidents' });
  const { catalogue } = useCatalogue();
  return (
    <Group>
      <SearchField
        label={t`Search incidents`}
        value={search}
        onSearch={(words) =>
          void navigate({
            search: (before) => ({ ...before, search: words }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <SegmentedControl<'all' | 'open' | 'resolved'>
        aria-label={t`Which incidents`}
        value={show ?? 'all'}
        onChange={(value) =>
          void navigate({
            search: (before) => ({ ...before, show: value === 'all' ? undefined : value }),
            replace: true,
            resetScroll: false,
          })
        }
        data={[
          { value: 'all', label: t`All` },
          { value: 'open', label: t`Open` },
          { value: 'resolved', label: t`Resolved` },
        ]}
      />
      <Select
        aria-label={t`Component`}
        placeholder={t`Any component`}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t`Any component` }}
        w={{ base: '100%', xs: 260 }}
        value={component ?? null}
        onChange={(value) =>
          void navigate({
            search: (before) => ({ ...before, component: value ?? undefined }),
            replace: true,
            resetScroll: false,
          })
        }
        data={catalogue?.components.map(({ id, name }) => ({ value: id, label: name })) ?? []}
      />
    </Group>
  );
}
