import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ComponentDetailFactsFragment, ComponentRecordQuery } from '../gql/graphql.ts';
import { LoadMore } from '../parts/load-more.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { ComponentRecordDocument } from './component-query.ts';
import { recordEntries } from './record-entries.ts';
import { RecordRow } from './record-row.tsx';
import styles from './record.module.css';

type Told = NonNullable<ComponentRecordQuery['component']>;

/** Who set and who corrected what, for those who may edit. */
export function Record({ component }: { component: ComponentDetailFactsFragment }) {
  const mayEdit = useMay('components:edit');
  return (
    <Stack component="section" aria-labelledby="record" gap="sm">
      <Title order={2} id="record">
        <Trans>Who changed what</Trans>
      </Title>
      {mayEdit ? <Loaded component={component} /> : <OnlyForEditors />}
    </Stack>
  );
}

function OnlyForEditors() {
  return (
    <Calm>
      <Trans>Editors see here who set and who corrected a status, and why.</Trans>
    </Calm>
  );
}

function Calm({ children }: { children: ReactNode }) {
  return (
    <Paper withBorder p="md">
      <Text c="dimmed">{children}</Text>
    </Paper>
  );
}

function Loaded({ component: { id, name } }: { component: ComponentDetailFactsFragment }) {
  const { data, error, fetchMore } = useQuery(ComponentRecordDocument, { variables: { id } });
  return (
    <ScreenState ready={data?.component ?? undefined} error={error}>
      {(told) => <Entries name={name} told={told} onMore={(after) => fetchMore({ variables: { after } })} />}
    </ScreenState>
  );
}

interface EntriesProps {
  /** The component's. */
  name: string;
  told: Told;
  onMore: (after: string) => Promise<unknown>;
}

function Entries({ name, told: { statusChanges, corrections }, onMore }: EntriesProps) {
  if (!statusChanges || !corrections) return <OnlyForEditors />;
  const { nodes, pageInfo } = statusChanges;
  const after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return (
    <>
      <Paper withBorder>
        <ol className={styles.entries}>
          {recordEntries(nodes, corrections, after !== null).map((entry) => (
            <RecordRow key={entry.key} entry={entry} name={name} />
          ))}
        </ol>
      </Paper>
      {after !== null && (
        <Group justify="flex-end">
          <LoadMore load={() => onMore(after)} />
        </Group>
      )}
    </>
  );
}
