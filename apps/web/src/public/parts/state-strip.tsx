import { StatusMark } from '../../shared/status-mark.tsx';
import { INDICATOR_TONES } from '../../shared/status-tone.ts';
import type { Snapshot } from '../state/page-store.ts';
import { Freshness } from './freshness.tsx';
import styles from './state-strip.module.css';

/** The page's state in a line, above the page of one incident or maintenance. */
export function StateStrip({ snapshot }: { snapshot: Snapshot }) {
  const { indicator, headline } = snapshot.page;
  return (
    <div className={styles.strip}>
      <a href="/" className={styles.state}>
        <StatusMark tone={INDICATOR_TONES[indicator]} />
        {headline}
      </a>
      <Freshness snapshot={snapshot} />
    </div>
  );
}
