import { Plural, Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { Time } from '../../shared/time.tsx';
import { graphql } from '../gql/gql.ts';
import type { AttemptFactsFragment } from '../gql/graphql.ts';
import { AttemptWords } from './attempt-words.tsx';
import styles from './attempt-list.module.css';

graphql(/* GraphQL */ `
  fragment AttemptFacts on DeliveryAttempt {
    id
    at
    ms
    outcome
    status
    problem
  }
`);

/** How each attempt went, the latest first; nothing where none is kept. */
export function AttemptList({ attempts }: { attempts: readonly AttemptFactsFragment[] }) {
  if (attempts.length === 0) return null;
  return (
    <details className={styles.attempts}>
      <summary>
        <Plural value={attempts.length} one="# attempt" other="# attempts" />
      </summary>
      <ol>
        {attempts.map((attempt) => (
          <li key={attempt.id}>
            <Text size="sm">
              <Time at={attempt.at} show="moment" /> · <AttemptWords attempt={attempt} /> ·{' '}
              <Trans>{attempt.ms} ms</Trans>
            </Text>
            {attempt.problem !== null && (
              <Text size="sm" c="dimmed">
                {attempt.problem}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
