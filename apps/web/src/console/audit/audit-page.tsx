import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { PageTitle } from '../parts/page-title.tsx';
import { useMay } from '../session/viewer-context.ts';
import { AuditFilters } from './audit-filters.tsx';
import { auditFile, filterOf, type AuditSearch } from './audit-search.ts';
import { EntryList } from './entry-list.tsx';

export function AuditPage() {
  const { t } = useLingui();
  if (useMay('audit:read')) return <AuditLog />;
  return (
    <Stack gap="lg">
      <PageTitle title={t`Audit log`} />
      <Alert>
        <Trans>Only owners and admins see what others did.</Trans>
      </Alert>
    </Stack>
  );
}

function AuditLog() {
  const { t } = useLingui();
  const search: AuditSearch = useSearch({ from: '/frame/audit' });
  const navigate = useNavigate({ from: '/audit' });
  // Of one moment, or the list would be another one each time it is drawn.
  const [opened] = useState(Date.now);
  const filter = filterOf(search, opened);
  const change = (changes: { [Name in keyof AuditSearch]: AuditSearch[Name] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <Stack gap="lg">
      <PageTitle title={t`Audit log`}>
        <Button
          variant="default"
          component="a"
          download
          href={auditFile(filter)}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {isFiltered ? <Trans>Export these</Trans> : <Trans>Export CSV</Trans>}
        </Button>
      </PageTitle>
      <Text c="dimmed" maw={640}>
        <Trans>
          What people of the team and their programs did, from where, and what was there before. Nobody can change it,
          and it holds no secret.
        </Trans>
      </Text>
      <AuditFilters search={search} onChange={change} />
      <EntryList filter={filter} />
    </Stack>
  );
}
