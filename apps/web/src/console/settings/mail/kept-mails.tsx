import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import { Time } from '../../../shared/time.tsx';
import { graphql } from '../../gql/gql.ts';
import type { KeptMailFactsFragment } from '../../gql/graphql.ts';
import { LoadMore } from '../../parts/load-more.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { ScreenState } from '../../parts/screen-state.tsx';
import { KeptMailDialog } from './kept-mail-dialog.tsx';
import styles from './kept-mails.module.css';

const KeptMailsDocument = graphql(/* GraphQL */ `
  query KeptMails($after: String) {
    keptMails(first: 20, after: $after) {
      nodes {
        ...KeptMailFacts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }

  fragment KeptMailFacts on KeptMail {
    id
    to
    subject
    text
    html
    at
  }
`);

/** What people would have got; nothing where there is none and none is to be expected. */
export function KeptMails({ isExpected }: { isExpected: boolean }) {
  const id = useId();
  const [shown, show] = useState<KeptMailFactsFragment>();
  const { data, error, fetchMore } = useQuery(KeptMailsDocument, { fetchPolicy: 'cache-and-network' });

  if (!isExpected && data?.keptMails.totalCount === 0) return null;
  return (
    <Stack component="section" aria-labelledby={id} gap="sm">
      <Title order={2} id={id}>
        <Trans>Kept mails</Trans>
      </Title>
      <Text c="dimmed" maw={640}>
        <Trans>
          What would have been sent while no mail server was set, the last 200. Nobody got these mails. Their links
          work, as they would for the receiver: keep them to yourself.
        </Trans>
      </Text>
      <ScreenState ready={data?.keptMails} error={error}>
        {({ nodes, pageInfo, totalCount }) =>
          nodes.length === 0 ? (
            <NoMails />
          ) : (
            <>
              <RowList>
                {nodes.map((mail) => (
                  <li key={mail.id}>
                    <MailRow mail={mail} onShow={() => show(mail)} />
                  </li>
                ))}
              </RowList>
              <Group justify="space-between">
                <Text size="sm" c="dimmed" role="status">
                  <Trans>
                    {nodes.length} of <Plural value={totalCount} one="# mail" other="# mails" />
                  </Trans>
                </Text>
                {pageInfo.hasNextPage && (
                  <LoadMore load={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />
                )}
              </Group>
            </>
          )
        }
      </ScreenState>
      <KeptMailDialog mail={shown} onClose={() => show(undefined)} />
    </Stack>
  );
}

function MailRow({ mail: { to, subject, at }, onShow }: { mail: KeptMailFactsFragment; onShow: () => void }) {
  return (
    <UnstyledButton className={styles.row} onClick={onShow}>
      <Text span fw={600} className={styles.words}>
        {subject}
      </Text>
      <Text span size="sm" c="dimmed" className={styles.words}>
        <Trans>
          to {to} · <Time at={at} show="moment" />
        </Trans>
      </Text>
    </UnstyledButton>
  );
}

function NoMails() {
  const { t } = useLingui();
  return (
    <Paper withBorder p="md">
      <Text c="dimmed">{t`Nothing was kept yet. Send a test, or subscribe on the page, and it shows here.`}</Text>
    </Paper>
  );
}
