import { useMutation, useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { graphql } from '../gql/gql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import styles from './session-list.module.css';
import { SessionRow } from './session-row.tsx';

const SessionsDocument = graphql(/* GraphQL */ `
  query Sessions {
    sessions {
      ...SessionFacts
    }
  }
`);

const EndOtherSessionsDocument = graphql(/* GraphQL */ `
  mutation EndOtherSessions {
    endOtherSessions
  }
`);

export function SessionList() {
  const { data, error } = useQuery(SessionsDocument, { fetchPolicy: 'cache-and-network' });
  const [endOthers, { loading }] = useMutation(EndOtherSessionsDocument, { refetchQueries: ['Sessions'] });

  const onEndOthers = async () => {
    try {
      await endOthers();
      showDone(<Trans>You are signed out everywhere else.</Trans>);
    } catch (problem) {
      showProblem(problem);
    }
  };

  return (
    <Stack>
      <Text c="dimmed">
        <Trans>
          Where you are signed in. A session ends after 8 hours without use, and after 30 days in any case. If you do
          not know one of them, end it and change your password.
        </Trans>
      </Text>
      <ScreenState ready={data?.sessions} error={error}>
        {(sessions) => (
          <>
            <ul className={styles.list}>
              {sessions.map((session) => (
                <SessionRow key={session.id} session={session} />
              ))}
            </ul>
            {sessions.length > 1 && (
              <Group>
                <Button variant="default" loading={loading} onClick={() => void onEndOthers()}>
                  <Trans>End all others</Trans>
                </Button>
              </Group>
            )}
          </>
        )}
      </ScreenState>
    </Stack>
  );
}
