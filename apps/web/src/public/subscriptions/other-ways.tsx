import { Trans } from '@lingui/react/macro';
import styles from './form.module.css';

/** For those who want to give no address. */
export function OtherWays() {
  return (
    <p className={styles.hint}>
      <Trans>
        Without an address: <a href="/feed.atom">Atom</a>, <a href="/feed.rss">RSS</a>, or planned work in your{' '}
        <a href="/calendar.ics">calendar</a>.
      </Trans>
    </p>
  );
}
