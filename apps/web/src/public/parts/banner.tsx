import { StatusMark } from '../../shared/status-mark.tsx';
import { INDICATOR_TONES } from '../../shared/status-tone.ts';
import type { Snapshot } from '../state/page-store.ts';
import styles from './banner.module.css';
import { Freshness } from './freshness.tsx';

/** The answer, in one line of words. */
export function Banner({ snapshot }: { snapshot: Snapshot }) {
  const { indicator, headline } = snapshot.page;
  const tone = INDICATOR_TONES[indicator];
  return (
    <div className={`${styles.banner} ${styles[tone]}`}>
      <StatusMark tone={tone} size={28} />
      <h1 className={styles.headline}>{headline}</h1>
      <Freshness snapshot={snapshot} />
    </div>
  );
}
