import { useLingui } from '@lingui/react/macro';
import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';

/** Whether as a list or as a calendar; stands in the address. */
export function ViewSwitch() {
  const { t } = useLingui();
  const { view } = useSearch({ from: '/frame/maintenance' });
  const navigate = useNavigate({ from: '/maintenance' });
  return (
    <SegmentedControl<'list' | 'calendar'>
      aria-label={t`View`}
      value={view ?? 'list'}
      onChange={(value) =>
        void navigate({
          search: (before) => ({ ...before, view: value === 'calendar' ? value : undefined }),
          replace: true,
          resetScroll: false,
        })
      }
      data={[
        { value: 'list', label: t`List` },
        { value: 'calendar', label: t`Calendar` },
      ]}
    />
  );
}
