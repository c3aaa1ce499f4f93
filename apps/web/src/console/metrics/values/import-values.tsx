import { useMutation } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Code, FileButton, Group, Loader, Text, Textarea } from '@mantine/core';
import { LIMITS } from '@signet/domain/limits';
import { IconFileTypeCsv, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useClock } from '../../../shared/clock.tsx';
import { newIdempotencyKey } from '../../composer/idempotency-key.ts';
import { graphql } from '../../gql/gql.ts';
import type { ImportMetricPointsMutation, MetricFactsFragment } from '../../gql/graphql.ts';
import { FormProblem } from '../../parts/form-problem.tsx';
import { useSaving } from '../../parts/use-saving.ts';
import { csvSize } from './csv-size.ts';
import { ImportReport } from './import-report.tsx';

const ImportMetricPointsDocument = graphql(/* GraphQL */ `
  mutation ImportMetricPoints($metricId: ID!, $csv: String!, $idempotencyKey: String!) {
    importMetricPoints(metricId: $metricId, csv: $csv, idempotencyKey: $idempotencyKey) {
      recorded
      rejected
      problems {
        line
        reason
      }
    }
  }
`);

const EXAMPLE = 'at,value\n2026-11-22T18:31:00Z,212\n2026-11-22T18:32:00Z,198.5';

/** Values out of a file or out of the clipboard, with a report of what could not be read. */
export function ImportValues({ metric: { id } }: { metric: MetricFactsFragment }) {
  const { t } = useLingui();
  const [csv, setCsv] = useState('');
  // The same for every try at the same lines: what was recorded although no answer came is not recorded again.
  const [idempotencyKey, setIdempotencyKey] = useState(newIdempotencyKey);
  const [fileName, setFileName] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const [report, setReport] = useState<ImportMetricPointsMutation['importMetricPoints'] | null>(null);
  const [send] = useMutation(ImportMetricPointsDocument, { refetchQueries: ['Metric', 'MetricChart'] });
  const { save, saving, problem } = useSaving((errors) => setError(errors['csv']));
  const size = csvSize(csv);

  const take = (text: string, name: string | null) => {
    setCsv(text);
    setIdempotencyKey(newIdempotencyKey());
    setFileName(name);
    setError(undefined);
    setReport(null);
  };
  const submit = async () => {
    setReport(null);
    setError(size.lines === 0 ? t`Must not be empty` : undefined);
    if (size.lines === 0) return;
    await save(async () => {
      const { data } = await send({ variables: { metricId: id, csv, idempotencyKey } });
      take('', null);
      setReport(data?.importMetricPoints ?? null);
    });
  };

  return (
    <form
      noValidate
      style={{ display: 'contents' }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Text>
        <Trans>
          A line for each value, with its time in the column <Code>at</Code> and the value in <Code>value</Code>. Other
          columns are left alone; without a header the first two count.
        </Trans>
      </Text>
      <Group gap="xs" role="group" aria-label={t`File`}>
        <FileButton
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(file) => {
            if (file) void file.text().then((text) => take(text, file.name));
          }}
        >
          {(props) => (
            <Button variant="default" leftSection={<IconFileTypeCsv size={16} aria-hidden />} {...props}>
              <Trans>Choose a file</Trans>
            </Button>
          )}
        </FileButton>
        {fileName === null ? (
          <Text size="sm" c="dimmed">
            <Trans>or paste its text below</Trans>
          </Text>
        ) : (
          <>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {fileName}
            </Text>
            <Button variant="default" size="compact-sm" onClick={() => take('', null)}>
              <Trans>Remove</Trans>
            </Button>
          </>
        )}
      </Group>
      {fileName === null && (
        <Textarea
          label={t`Text of the file`}
          description={t`Times as in 2026-11-22T18:31:00Z, or as Unix seconds; cells parted by commas, semicolons or tabs`}
          placeholder={EXAMPLE}
          rows={6}
          styles={{ input: { fontFamily: 'var(--font-mono)', fontSize: 'var(--text-s)' } }}
          value={csv}
          error={error}
          onChange={(event) => take(event.currentTarget.value, null)}
        />
      )}
      {fileName !== null && error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
      {size.isTooLarge && <TooLarge lines={size.lines} bytes={size.bytes} />}
      <FormProblem problem={problem} />
      <Group>
        <Button
          type="submit"
          leftSection={saving ? <Loader size={16} color="currentColor" /> : <IconUpload size={16} aria-hidden />}
          disabled={saving || size.isTooLarge}
        >
          {saving ? (
            <Plural value={size.lines} one="Importing # line…" other="Importing # lines…" />
          ) : (
            <Trans>Import</Trans>
          )}
        </Button>
        {size.lines > 0 && !saving && (
          <Text size="sm" c="dimmed">
            <Plural value={size.lines} one="# line" other="# lines" />
          </Text>
        )}
      </Group>
      {report && <ImportReport report={report} />}
    </form>
  );
}

function TooLarge({ lines, bytes }: { lines: number; bytes: number }) {
  const { locale } = useClock();
  const kilobytes = (of: number) => Math.ceil(of / 1_000).toLocaleString(locale);
  return (
    <Alert color="orange" role="alert" title={<Trans>Too much at once</Trans>}>
      <Trans>
        This has {lines.toLocaleString(locale)} lines and {kilobytes(bytes)} KB; at most{' '}
        {LIMITS.csvLines.toLocaleString(locale)} lines and {kilobytes(LIMITS.csvBytes)} KB go at once. Please import it
        in parts: values of the same step add up.
      </Trans>
    </Alert>
  );
}
