import { Trans } from '@lingui/react/macro';
import { Time } from '../../shared/time.tsx';
import type { Snapshot } from '../state/page-store.ts';
import styles from './freshness.module.css';

/** How old what one sees is; says so when nothing new can come in. */
export function Freshness({ snapshot: { page, connected } }: { snapshot: Snapshot }) {
  return (
    <p className={connected ? styles.fresh : styles.lost}>
      {connected ? (
        <Trans>
          updated <Time at={page.asOf} show="exact" />
        </Trans>
      ) : (
        <Trans>
          Connection lost – showing <Time at={page.asOf} show="moment" />
        </Trans>
      )}
    </p>
  );
}
