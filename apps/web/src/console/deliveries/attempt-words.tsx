import { Trans } from '@lingui/react/macro';
import type { AttemptFactsFragment } from '../gql/graphql.ts';
import styles from './attempt-list.module.css';

/** What came of one attempt, with the other side's status where it gave one. */
export function AttemptWords({ attempt: { outcome, status } }: { attempt: AttemptFactsFragment }) {
  const said = status === null ? '' : ` (${status})`;
  switch (outcome) {
    case 'TAKEN':
      return (
        <span>
          <Trans>Taken{said}</Trans>
        </span>
      );
    case 'REFUSED':
      return (
        <strong className={styles.failed}>
          <Trans>Refused{said}</Trans>
        </strong>
      );
    case 'FAILED':
      return (
        <strong className={styles.failed}>
          <Trans>No answer</Trans>
        </strong>
      );
    case 'HELD':
      return (
        <span>
          <Trans>Held, for trouble of our own{said}</Trans>
        </span>
      );
  }
}
