import { Trans } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import { formatFull } from '../../shared/time-format.ts';
import { Time } from '../../shared/time.tsx';
import type { Snapshot } from '../state/page-store.ts';
import styles from './freshness.module.css';

/** How old what one sees is; says so when nothing new can come in. */
export function Freshness({ snapshot: { page, connected, stale } }: { snapshot: Snapshot }) {
  if (!connected) {
    return (
      <p className={styles.lost}>
        <Trans>
          Connection lost – showing <Time at={page.asOf} show="moment" />
        </Trans>
      </p>
    );
  }
  if (stale) {
    return (
      <p className={styles.stale}>
        <Trans>
          Showing the state of <StateTime at={page.asOf} /> – this page cannot read its data at the moment
        </Trans>
      </p>
    );
  }
  return (
    <p className={styles.fresh}>
      <Trans>
        updated <Time at={page.asOf} show="exact" />
      </Trans>
    </p>
  );
}

/** Whole where no clock runs, as without JavaScript: "today" may have been any day then. */
function StateTime({ at }: { at: string }) {
  const clock = useClock();
  if (clock.running) return <Time at={at} show="moment" />;
  return (
    <time dateTime={at} suppressHydrationWarning>
      {formatFull(at, clock)}
    </time>
  );
}
