import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, EmptyState, Group, Paper, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useCatalogue } from '../components/use-catalogue.ts';
import { useComposer } from '../composer/use-composer.ts';
import { graphql } from '../gql/gql.ts';
import { showProblem } from '../parts/notices.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { IncidentRow } from './incident-row.tsx';
import styles from './incidents-page.module.css';

const IncidentListDocument = graphql(/* GraphQL */ `
  query IncidentList($after: String, $filter: IncidentFilter) {
    incidents(first: 20, after: $after, filter: $filter) {
      nodes {
        ...IncidentFacts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export function IncidentsPage() {
  const { t } = useLingui();
  const { show, component } = useSearch({ from: '/frame/incidents' });
  const mayEdit = useMay('page:edit');
  const { composeNew } = useComposer();
  const { data, error, fetchMore } = useQuery(IncidentListDocument, {
    variables: {
      filter: { ...(show && { open: show === 'open' }), ...(component && { componentId: component }) },
    },
  });
  const [loadingMore, setLoadingMore] = useState(false);

  const loadMore = async (after: string | null) => {
    setLoadingMore(true);
    try {
      await fetchMore({ variables: { after } });
    } catch (problem) {
      showProblem(problem);
    } finally {
      setLoadingMore(false);
    }
  };

  return (
    <Stack gap="lg">
      <PageTitle title={t`Incidents`}>
        {mayEdit && (
          <Button
            variant="default"
            leftSection={<IconTemplate size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/templates" {...props} />}
          >
            <Trans>Templates</Trans>
          </Button>
        )}
      </PageTitle>
      <Filters />
      <ScreenState ready={data?.incidents} error={error}>
        {({ nodes, pageInfo, totalCount }) => {
          const rows = nodes.filter((it) => !show || (it.status !== 'RESOLVED') === (show === 'open'));
          if (rows.length === 0) {
            return (
              <EmptyState
                py="xl"
                title={show || component ? t`No incident matches` : t`No incident yet`}
                description={t`An incident tells visitors what is wrong, what it affects and what you are doing about it.`}
              >
                {mayEdit && (
                  <EmptyState.Actions>
                    <Button variant="default" onClick={composeNew}>
                      <Trans>Report an incident</Trans>
                    </Button>
                  </EmptyState.Actions>
                )}
              </EmptyState>
            );
          }
          return (
            <>
              <Paper withBorder>
                <ul className={styles.list}>
                  {rows.map((incident) => (
                    <IncidentRow key={incident.id} incident={incident} />
                  ))}
                </ul>
              </Paper>
              <Group justify="space-between">
                <Text size="sm" c="dimmed">
                  <Trans>
                    {rows.length} of <Plural value={totalCount} one="# incident" other="# incidents" />
                  </Trans>
                </Text>
                {pageInfo.hasNextPage && (
                  <Button variant="default" loading={loadingMore} onClick={() => void loadMore(pageInfo.endCursor)}>
                    <Trans>Load more</Trans>
                  </Button>
                )}
              </Group>
            </>
          );
        }}
      </ScreenState>
    </Stack>
  );
}

function Filters() {
  const { t } = useLingui();
  const { show, component } = useSearch({ from: '/frame/incidents' });
  const navigate = useNavigate({ from: '/incidents' });
  const { catalogue } = useCatalogue();
  return (
    <Group>
      <SegmentedControl<'all' | 'open' | 'resolved'>
        aria-label={t`Which incidents`}
        value={show ?? 'all'}
        onChange={(value) =>
          void navigate({
            search: (search) => ({ ...search, show: value === 'all' ? undefined : value }),
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
            search: (search) => ({ ...search, component: value ?? undefined }),
            replace: true,
            resetScroll: false,
          })
        }
        data={catalogue?.components.map(({ id, name }) => ({ value: id, label: name })) ?? []}
      />
    </Group>
  );
}
