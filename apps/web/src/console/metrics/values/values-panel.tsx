import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Stack, Tabs, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import type { MetricFactsFragment } from '../../gql/graphql.ts';
import { useMay } from '../../session/viewer-context.ts';
import { ExportValues } from './export-values.tsx';
import { FetchValues } from './fetch-values.tsx';
import { ImportValues } from './import-values.tsx';
import { SendValues } from './send-values.tsx';
import { VALUES_TABS, type ValuesTab } from './values-tabs.ts';

/** How values come, and how they go. */
export function ValuesPanel({ metric }: { metric: MetricFactsFragment }) {
  const { t } = useLingui();
  const id = useId();
  const mayEdit = useMay('metrics:edit');
  const { values } = useSearch({ from: '/frame/metrics/$metricId' });
  const navigate = useNavigate({ from: '/metrics/$metricId' });
  const offered = mayEdit ? VALUES_TABS : (['export'] as const);
  const usual = metric.source && mayEdit ? 'fetch' : offered[0];
  const shown = offered.find((it) => it === values) ?? usual;
  const panels: Record<ValuesTab, { word: string; content: ReactNode }> = {
    send: { word: t`Send`, content: <SendValues metric={metric} /> },
    fetch: { word: t`Fetch`, content: <FetchValues metric={metric} /> },
    import: { word: t`Import`, content: <ImportValues metric={metric} /> },
    export: { word: t`Export`, content: <ExportValues metric={metric} /> },
  };
  const open = (next: string | null) =>
    void navigate({
      search: (search) => ({ ...search, values: VALUES_TABS.find((it) => it === next) }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }} component="section" aria-labelledby={id}>
      <Stack>
        <Title order={2} id={id}>
          <Trans>Its values</Trans>
        </Title>
        <Tabs value={shown} onChange={open} keepMounted={false}>
          <Tabs.List mb="md" aria-labelledby={id}>
            {offered.map((tab) => (
              <Tabs.Tab key={tab} value={tab}>
                {panels[tab].word}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {offered.map((tab) => (
            <Tabs.Panel key={tab} value={tab}>
              <Stack maw={720}>{panels[tab].content}</Stack>
            </Tabs.Panel>
          ))}
        </Tabs>
      </Stack>
    </Paper>
  );
}
