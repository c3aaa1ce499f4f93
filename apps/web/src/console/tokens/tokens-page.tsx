import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, EmptyState, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { graphql } from '../gql/gql.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { RowList } from '../parts/row-list.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { CreateTokenDialog } from './create-token-dialog.tsx';
import { TokenRow } from './token-row.tsx';

const ApiTokenListDocument = graphql(/* GraphQL */ `
  query ApiTokenList {
    apiTokens {
      ...ApiTokenFacts
    }
  }
`);

export function TokensPage() {
  const { t } = useLingui();
  const seesAll = useMay('people:manage');
  const [creating, create] = useDisclosure(false);
  const { data, error } = useQuery(ApiTokenListDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Stack gap="lg">
      <PageTitle title={t`API tokens`}>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={create.open}>
          <Trans>New token</Trans>
        </Button>
      </PageTitle>
      <Text c="dimmed" maw={640}>
        <Trans>
          A token lets a program in on your behalf: a monitor that opens incidents, a script that records points. It
          does no more than its scopes say, and never more than you may do yourself.
        </Trans>{' '}
        {seesAll && <Trans>As you manage people, you see everybody’s.</Trans>}
      </Text>
      <ScreenState ready={data?.apiTokens} error={error}>
        {(tokens) =>
          tokens.length === 0 ? (
            <NoTokens onCreate={create.open} />
          ) : (
            <RowList>
              {tokens.map((token) => (
                <TokenRow key={token.id} token={token} showOwner={seesAll} />
              ))}
            </RowList>
          )
        }
      </ScreenState>
      <CreateTokenDialog opened={creating} onClose={create.close} />
    </Stack>
  );
}

function NoTokens({ onCreate }: { onCreate: () => void }) {
  const { t } = useLingui();
  return (
    <EmptyState
      py="xl"
      icon={<IconKey size={40} stroke={1.5} />}
      title={t`No token yet`}
      description={t`Create one for each program, with only the scopes that it needs: then you can revoke it without stopping the others.`}
    >
      <EmptyState.Actions>
        <Button onClick={onCreate}>
          <Trans>Create the first one</Trans>
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
