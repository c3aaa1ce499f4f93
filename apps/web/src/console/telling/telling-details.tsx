import { Trans } from '@lingui/react/macro';
import { useMay } from '../session/viewer-context.ts';
import { Time } from '../../shared/time.tsx';
import type { TellingFactsFragment } from '../gql/graphql.ts';
import { FailedDeliveries } from './failed-deliveries.tsx';
import styles from './telling-line.module.css';

type Group = TellingFactsFragment['groups'][number];

/** When it was told, and why some were not. */
export function TellingDetails({ telling }: { telling: TellingFactsFragment }) {
  const mayResend = useMay('webhooks:manage');
  const { lastSentAt, nextAt, groups, failed, noticeId } = telling;
  return (
    <div className={styles.details}>
      {lastSentAt && (
        <span>
          <Trans>
            The last of them was told at <Time at={lastSentAt} show="exact" />.
          </Trans>
        </span>
      )}
      {nextAt && (
        <span>
          <Trans>
            The next of those that wait is tried at <Time at={nextAt} show="moment" />.
          </Trans>
        </span>
      )}
      <ul className={styles.reasons}>
        {groups
          .filter(({ state }) => state !== 'SENT')
          .map((group) => (
            <li key={`${group.state} ${group.reason}`}>
              <GroupWords group={group} />
            </li>
          ))}
      </ul>
      {failed > 0 && noticeId && mayResend && <FailedDeliveries noticeId={noticeId} failed={failed} />}
    </div>
  );
}

function GroupWords({ group: { state, reason, count } }: { group: Group }) {
  switch (state) {
    case 'FAILED':
      return (
        <Trans>
          {count} given up: {reason}
        </Trans>
      );
    case 'SUPERSEDED':
      return <Trans>{count} got newer news of it instead</Trans>;
    case 'DROPPED':
      return (
        <Trans>
          {count} left out: {reason}
        </Trans>
      );
    default:
      return reason ? (
        <Trans>
          {count} will be tried again: {reason}
        </Trans>
      ) : (
        <Trans>{count} on their way</Trans>
      );
  }
}
