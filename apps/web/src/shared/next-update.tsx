import { Trans } from '@lingui/react/macro';
import { useClock } from './clock.tsx';
import styles from './next-update.module.css';
import { Time } from './time.tsx';

/** The promise of the next update; once its time has gone by, it says so. */
export function NextUpdate({ by }: { by: string }) {
  const { now } = useClock();
  const late = new Date(by).getTime() < now;
  return (
    <p className={late ? styles.late : styles.kept}>
      {late ? (
        <Trans>
          Next update was due by <Time at={by} show="moment" />
        </Trans>
      ) : (
        <Trans>
          Next update by <Time at={by} show="moment" />
        </Trans>
      )}
    </p>
  );
}
