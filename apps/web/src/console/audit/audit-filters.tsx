import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Group, Select } from '@mantine/core';
import { SearchField } from '../parts/search-field.tsx';
import { AUDIT_DAYS, type AuditDays, type AuditSearch } from './audit-search.ts';
import { AuditPeopleDocument } from './entry-facts.ts';

interface Props {
  search: AuditSearch;
  onChange: (changes: { [Name in keyof AuditSearch]: AuditSearch[Name] | undefined }) => void;
}

export function AuditFilters({ search, onChange }: Props) {
  const { t } = useLingui();
  const { data } = useQuery(AuditPeopleDocument);
  const words: Record<AuditDays, string> = {
    '1': t`Last 24 hours`,
    '7': t`Last 7 days`,
    '30': t`Last 30 days`,
    '90': t`Last 90 days`,
  };
  return (
    <Group>
      <SearchField
        label={t`Search names and actions`}
        value={search.search}
        onSearch={(typed) => onChange({ search: typed })}
      />
      <Select
        aria-label={t`Who`}
        placeholder={t`Anybody`}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': t`Anybody` }}
        w={{ base: '100%', xs: 180 }}
        value={search.person ?? null}
        onChange={(person) => onChange({ person: person ?? undefined })}
        data={data?.people.map(({ id, name }) => ({ value: id, label: name })) ?? []}
      />
      <Select
        aria-label={t`When`}
        placeholder={t`Any time`}
        clearable
        clearButtonProps={{ 'aria-label': t`Any time` }}
        w={{ base: '100%', xs: 180 }}
        value={search.days ?? null}
        onChange={(days) => onChange({ days: AUDIT_DAYS.find((it) => it === days) })}
        data={AUDIT_DAYS.map((value) => ({ value, label: words[value] }))}
      />
    </Group>
  );
}
