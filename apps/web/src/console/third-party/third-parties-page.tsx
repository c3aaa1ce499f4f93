import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, EmptyState, Stack, Text } from '@mantine/core';
import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { AllComponentsLink } from '../components/all-components-link.tsx';
import { NotFound } from '../frame/not-found.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { RowList } from '../parts/row-list.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { ThirdPartyComponentsDocument } from './third-party-facts.ts';
import { ThirdPartyRow } from './third-party-row.tsx';

/** How the reading of each goes, the troubled ones first. */
export function ThirdPartiesPage() {
  const { t } = useLingui();
  const mayEdit = useMay('components:edit');
  const { data, error } = useQuery(ThirdPartyComponentsDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: 10_000,
    skip: !mayEdit,
  });
  if (!mayEdit) return <NotFound />;
  return (
    <Stack gap="lg">
      <AllComponentsLink />
      <PageTitle title={t`Third parties`}>
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/components" search={{ add: 'service' }} {...props} />}
        >
          <Trans>Add from a service</Trans>
        </Button>
      </PageTitle>
      <Text c="dimmed" maw={640}>
        <Trans>Components that follow somebody else’s status page. What cannot be read comes first.</Trans>
      </Text>
      <ScreenState ready={data?.thirdPartyComponents} error={error}>
        {(components) =>
          components.length === 0 ? (
            <EmptyState
              py="xl"
              icon={<IconPlugConnected size={40} stroke={1.5} />}
              title={t`Nothing is followed yet`}
              description={t`Components for GitHub, Stripe and others whose status your visitors feel can follow it by themselves.`}
            />
          ) : (
            <RowList>
              {components.map((component) => (
                <ThirdPartyRow key={component.id} component={component} />
              ))}
            </RowList>
          )
        }
      </ScreenState>
    </Stack>
  );
}
