import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconDownload, IconPlus, IconUpload } from '@tabler/icons-react';
import { PageTitle } from '../parts/page-title.tsx';
import { useMay } from '../session/viewer-context.ts';
import { AddSubscriberDialog } from './add-subscriber-dialog.tsx';
import { exportAddress } from './export-address.ts';
import { ImportDialog } from './import/import-dialog.tsx';
import { SubscriberCounts } from './subscriber-counts.tsx';
import { SubscriberFilters } from './subscriber-filters.tsx';
import { SubscriberList } from './subscriber-list.tsx';
import { useSubscriberSearch } from './use-subscriber-search.ts';

export function SubscribersPage() {
  const { t } = useLingui();
  if (useMay('subscribers:manage')) return <Subscribers />;
  return (
    <Stack gap="lg">
      <PageTitle title={t`Subscribers`} />
      <Alert>
        <Trans>Only owners and admins see who subscribed.</Trans>
      </Alert>
    </Stack>
  );
}

function Subscribers() {
  const { t } = useLingui();
  const { search, filter, isFiltered, change } = useSubscriberSearch();
  const close = () => change({ start: undefined });
  return (
    <Stack gap="lg">
      <PageTitle title={t`Subscribers`}>
        {(search.channel ?? 'EMAIL') === 'EMAIL' && (
          <Button
            variant="default"
            component="a"
            download
            href={exportAddress(filter)}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {isFiltered ? <Trans>Export these</Trans> : <Trans>Export CSV</Trans>}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconUpload size={16} aria-hidden />}
          onClick={() => change({ start: 'import' })}
        >
          <Trans>Import CSV</Trans>
        </Button>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => change({ start: 'add' })}>
          <Trans>Add</Trans>
        </Button>
      </PageTitle>
      <Stack gap="xs">
        <SubscriberCounts />
        <Text c="dimmed" maw={640}>
          <Trans>
            Who asked on the status page to be told: people, and the chats and programs of people. Addresses are
            personal data: only owners and admins see them, of chats and programs only the server, and no log holds one.
          </Trans>
        </Text>
      </Stack>
      <SubscriberFilters />
      <SubscriberList />
      <AddSubscriberDialog opened={search.start === 'add'} onClose={close} />
      <ImportDialog opened={search.start === 'import'} onClose={close} />
    </Stack>
  );
}
