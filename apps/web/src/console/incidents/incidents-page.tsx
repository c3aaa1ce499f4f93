import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { graphql } from '../gql/gql.ts';
import { LoadMore } from '../parts/load-more.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { RowList } from '../parts/row-list.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { IncidentFilters } from './incident-filters.tsx';
import { IncidentRow } from './incident-row.tsx';
import { NoIncidents } from './no-incidents.tsx';
import { useMay } from '../session/viewer-context.ts';

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
  const { show, component, search } = useSearch({ from: '/frame/incidents' });
  const { data, previousData, error, fetchMore } = useQuery(IncidentListDocument, {
    variables: {
      filter: {
        ...(show && { open: show === 'open' }),
        ...(component && { componentId: component }),
        ...(search && { search }),
      },
    },
  });
  const mayEdit = useMay('incidents:edit');

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
      <IncidentFilters />
      <ScreenState ready={(data ?? (error ? undefined : previousData))?.incidents} error={error}>
        {({ nodes, pageInfo, totalCount }) => {
          const rows = nodes.filter((it) => !show || (it.status !== 'RESOLVED') === (show === 'open'));
          if (rows.length === 0) return <NoIncidents />;
          return (
            <>
              <RowList>
                {rows.map((incident) => (
                  <IncidentRow key={incident.id} incident={incident} />
                ))}
              </RowList>
              <Group justify="space-between">
                <Text size="sm" c="dimmed">
                  <Trans>
                    {rows.length} of <Plural value={totalCount} one="# incident" other="# incidents" />
                  </Trans>
                </Text>
                {pageInfo.hasNextPage && (
                  <LoadMore load={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />
                )}
              </Group>
            </>
          );
        }}
      </ScreenState>
    </Stack>
  );
}
