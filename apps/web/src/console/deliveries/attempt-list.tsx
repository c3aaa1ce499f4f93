import { Plural, useLingui } from '@lingui/react/macro';
import { Time } from '../../shared/time.tsx';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import { graphql } from '../gql/gql.ts';
import type { AttemptFactsFragment } from '../gql/graphql.ts';
import { AttemptWords } from './attempt-words.tsx';
import { formatTaken } from './format-taken.ts';
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

interface Props {
  attempts: readonly AttemptFactsFragment[];
  /** What was to be told, or whom: read aloud. */
  of: string;
}

/** How each attempt went, the latest first; nothing where none is kept. */
export function AttemptList({ attempts, of }: Props) {
  const { i18n } = useLingui();
  if (attempts.length === 0) return null;
  return (
    <details className={styles.attempts}>
      <summary>
        <Plural value={attempts.length} one="# attempt" other="# attempts" />
        <VisuallyHidden> {of}</VisuallyHidden>
      </summary>
      <ol>
        {attempts.map((attempt) => (
          <li key={attempt.id}>
            <Time at={attempt.at} show="exact" />
            <AttemptWords attempt={attempt} />
            <span>{formatTaken(attempt.ms, i18n.locale)}</span>
            {attempt.problem !== null && <span className={styles.problem}>{attempt.problem}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
