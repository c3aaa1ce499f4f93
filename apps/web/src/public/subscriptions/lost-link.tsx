import { Trans } from '@lingui/react/macro';
import type { AskedChannel } from '../state/route.ts';
import { AddressField } from './address-field.tsx';
import styles from './form.module.css';

/** Asks for a new link. */
export function LostLink({ channel }: { channel: AskedChannel }) {
  return (
    <form className={styles.form} method="post" action="/subscribe/link">
      <AddressField channel={channel} />
      <div className={styles.actions}>
        <button type="submit" className={styles.secondary}>
          {channel === 'EMAIL' ? <Trans>Mail me a new link</Trans> : <Trans>Post a new link there</Trans>}
        </button>
      </div>
    </form>
  );
}
