import { useApolloClient } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, FileButton, Group, Loader, Stack, Text } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useState } from 'react';
import { FormProblem } from '../../parts/form-problem.tsx';
import { showDone } from '../../parts/notices.tsx';
import { useSaving } from '../../parts/use-saving.ts';
import { DryReport } from './dry-report.tsx';
import { ImportHelp } from './import-help.tsx';
import { sendCsv, type SubscriberImport } from './send-csv.ts';

interface Props {
  onClose: () => void;
  onBusy: (busy: boolean) => void;
}

/** First what would become of a file, then the same in earnest. */
export function ImportForm({ onClose, onBusy }: Props) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<SubscriberImport | null>(null);
  const [skipBad, setSkipBad] = useState(false);
  const [error, setError] = useState<string>();
  const { save, saving, problem, forgetProblem } = useSaving((errors) => setError(errors['csv']));

  const take = async (chosen: File) => {
    setFile(chosen);
    setReport(null);
    setSkipBad(false);
    setError(undefined);
    await save(async () => setReport(await sendCsv(chosen, { dryRun: true, skipBad: false })));
  };
  const submit = async () => {
    if (!file) return;
    onBusy(true);
    const isDone = await save(async () => {
      const { added } = await sendCsv(file, { dryRun: false, skipBad });
      await client.refetchQueries({ include: ['SubscriberList', 'SubscriberCounts'] }).catch(() => undefined);
      showDone(
        <Plural
          value={added}
          _0="Nobody was added."
          one="# subscriber is imported."
          other="# subscribers are imported."
        />,
      );
    });
    onBusy(false);
    if (isDone) onClose();
  };
  const isReady = report !== null && report.added > 0 && (report.rejected === 0 || skipBad);

  return (
    <Stack>
      {!report && <ImportHelp />}
      <Group gap="xs" role="group" aria-label={t`File`}>
        <FileButton
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(chosen) => {
            if (!chosen) return;
            forgetProblem();
            void take(chosen);
          }}
        >
          {(props) => (
            <Button
              variant={file ? 'default' : 'filled'}
              data-autofocus
              disabled={saving}
              leftSection={<IconFileTypeCsv size={16} aria-hidden />}
              {...props}
            >
              {file ? <Trans>Choose another file</Trans> : <Trans>Choose a file</Trans>}
            </Button>
          )}
        </FileButton>
        {file && (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Text>
        )}
      </Group>
      {saving && (
        <Group gap="xs" role="status">
          <Loader size={16} />
          {report ? <Trans>Importing…</Trans> : <Trans>Reading the file…</Trans>}
        </Group>
      )}
      {error ? (
        <Text c="var(--mantine-color-error)" role="alert">
          <Trans>This file cannot be imported.</Trans> {error}
        </Text>
      ) : (
        <FormProblem problem={problem} />
      )}
      {report && <DryReport report={report} />}
      {report && report.rejected > 0 && report.added > 0 && (
        <Checkbox
          label={<Plural value={report.rejected} one="Leave the bad line out" other="Leave the # bad lines out" />}
          checked={skipBad}
          onChange={(event) => setSkipBad(event.currentTarget.checked)}
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} disabled={saving && report !== null}>
          <Trans>Cancel</Trans>
        </Button>
        <Button onClick={() => void submit()} disabled={!isReady || saving}>
          {report && report.added > 0 ? (
            <Plural value={report.added} one="Import # subscriber" other="Import # subscribers" />
          ) : (
            <Trans>Import</Trans>
          )}
        </Button>
      </Group>
    </Stack>
  );
}
