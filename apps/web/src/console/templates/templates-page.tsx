import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, EmptyState, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { LoadMore } from '../parts/load-more.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { RowList } from '../parts/row-list.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { TemplateRow } from './template-row.tsx';

const TemplateListDocument = graphql(/* GraphQL */ `
  query TemplateList($after: String, $kind: TemplateKind, $search: String) {
    templates(first: 20, after: $after, kind: $kind, search: $search) {
      nodes {
        ...TemplateFacts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export function TemplatesPage() {
  const { t } = useLingui();
  const mayEdit = useMay('templates:edit');
  return (
    <Stack gap="lg">
      <PageTitle title={t`Templates`}>
        {mayEdit && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/templates/new" {...props} />}
          >
            <Trans>New template</Trans>
          </Button>
        )}
      </PageTitle>
      {mayEdit ? (
        <TemplateList />
      ) : (
        <Text c="dimmed">
          <Trans>Templates are for those who write incidents and plan maintenance.</Trans>
        </Text>
      )}
    </Stack>
  );
}

function TemplateList() {
  const { t } = useLingui();
  const { kind } = useSearch({ from: '/frame/templates' });
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const { data, previousData, error, fetchMore } = useQuery(TemplateListDocument, {
    variables: { ...(kind && { kind }), ...(search && { search }) },
    fetchPolicy: 'cache-and-network',
  });

  return (
    <>
      <Group>
        <KindFilter />
        <TextInput
          type="search"
          aria-label={t`Search templates`}
          placeholder={t`Search by name`}
          leftSection={<IconSearch size={16} aria-hidden />}
          w={{ base: '100%', xs: 260 }}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Group>
      <ScreenState ready={(data ?? previousData)?.templates} error={error}>
        {({ nodes, pageInfo, totalCount }) => {
          if (nodes.length === 0) return kind || search ? <NothingFound /> : <NoTemplates />;
          return (
            <>
              <RowList>
                {nodes.map((template) => (
                  <TemplateRow key={template.id} template={template} />
                ))}
              </RowList>
              <Group justify="space-between">
                <Text size="sm" c="dimmed" role="status">
                  <Trans>
                    {nodes.length} of <Plural value={totalCount} one="# template" other="# templates" />
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
    </>
  );
}

function KindFilter() {
  const { t } = useLingui();
  const { kind } = useSearch({ from: '/frame/templates' });
  const navigate = useNavigate({ from: '/templates' });
  return (
    <SegmentedControl<'ALL' | 'INCIDENT' | 'MAINTENANCE'>
      aria-label={t`Which templates`}
      value={kind ?? 'ALL'}
      onChange={(value) =>
        void navigate({
          search: (search) => ({ ...search, kind: value === 'ALL' ? undefined : value }),
          replace: true,
          resetScroll: false,
        })
      }
      data={[
        { value: 'ALL', label: t`All` },
        { value: 'INCIDENT', label: t`Incidents` },
        { value: 'MAINTENANCE', label: t`Maintenance` },
      ]}
    />
  );
}

function NothingFound() {
  const { t } = useLingui();
  return <EmptyState py="xl" title={t`No template matches`} />;
}

function NoTemplates() {
  const { t } = useLingui();
  return (
    <EmptyState
      py="xl"
      title={t`No template yet`}
      description={t`A template holds the words for something that happens again. When it does, you fill in what differs and publish. Best written while all is calm.`}
    >
      <EmptyState.Actions>
        <Button variant="default" renderRoot={(props) => <Link to="/templates/new" {...props} />}>
          <Trans>Write the first one</Trans>
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
