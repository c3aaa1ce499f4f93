import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';

/** Every zone that the browser knows, with its present distance from UTC, searchable by either. */
export function TimeZoneSelect(props: Omit<SelectProps, 'data'>) {
  const data = useMemo(() => Intl.supportedValuesOf('timeZone').concat('UTC').map(option), []);
  const known = !props.value || data.some((zone) => zone.value === props.value);
  return (
    <Select
      data={known ? data : [...data, option(props.value ?? '')]}
      searchable
      allowDeselect={false}
      limit={100}
      maxDropdownHeight={280}
      {...props}
    />
  );
}

function option(zone: string) {
  return { value: zone, label: `${zone.replaceAll('_', ' ')} (${offsetOf(zone)})` };
}

function offsetOf(zone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts();
  return parts.find((part) => part.type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? '';
}
