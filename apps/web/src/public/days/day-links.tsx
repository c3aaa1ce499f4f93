import { Trans } from '@lingui/react/macro';
import { useCopy } from '../parts/use-copy.ts';
import styles from './day-card.module.css';

export interface DayLinksProps {
  /** The component's. */
  id: string;
  date: string;
}

/** Where to go on from a day. */
export function DayLinks({ id, date }: DayLinksProps) {
  const permalink = `/components/${id}#day-${date}`;
  const [copied, copy] = useCopy(permalink);
  return (
    <p className={styles.links}>
      <a href={`/history/${date.slice(0, 7)}#day-${date}`}>
        <Trans>All of this day</Trans>
      </a>
      <a href={`/components/${id}#table`}>
        <Trans>Show as table</Trans>
      </a>
      <button type="button" onClick={copy}>
        {copied ? <Trans>Link copied</Trans> : <Trans>Copy link</Trans>}
      </button>
    </p>
  );
}
