import { Trans } from '@lingui/react/macro';
import { Time } from '../../../shared/time.tsx';
import type { Incident } from '../../state/page-state.ts';
import styles from './aftermath.module.css';
import { WasAffected } from './was-affected.tsx';

/** What stands of an incident once it is over. */
export function Aftermath({ incident }: { incident: Incident }) {
  const { id, status, postmortemPublishedAt } = incident;
  return (
    <>
      {status === 'RESOLVED' && <WasAffected incident={incident} />}
      {postmortemPublishedAt && (
        <p className={styles.postmortem}>
          <Trans>
            <a href={`/incidents/${id}/postmortem`}>Read the postmortem</a>: what happened, why, and what we change.
            Published <Time at={postmortemPublishedAt} show="moment" />.
          </Trans>
        </p>
      )}
    </>
  );
}
