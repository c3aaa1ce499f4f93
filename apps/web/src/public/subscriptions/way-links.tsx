import { useLingui } from '@lingui/react/macro';
import type { AskedChannel } from '../state/route.ts';
import styles from './way-choice.module.css';
import { WAY_WORDS } from './way-words.ts';

interface WayLinksProps {
  ways: readonly AskedChannel[];
  way: AskedChannel;
  /** Of the one incident that somebody came for. */
  incidentId: string | undefined;
}

/** The same choice where no script runs: each way is a page. */
export function WayLinks({ ways, way, incidentId }: WayLinksProps) {
  const { t, i18n } = useLingui();
  const search = incidentId === undefined ? '' : `&incident=${encodeURIComponent(incidentId)}`;
  return (
    <nav className={styles.ways} aria-label={t`How`}>
      {ways.map((value) => (
        <a
          key={value}
          className={styles.way}
          href={`/subscribe?by=${value.toLowerCase()}${search}`}
          aria-current={value === way ? 'page' : undefined}
        >
          {i18n._(WAY_WORDS[value])}
        </a>
      ))}
    </nav>
  );
}
