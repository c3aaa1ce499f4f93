import { Trans } from '@lingui/react/macro';
import type { AskedChannel } from '../state/route.ts';
import styles from './form.module.css';

/** The same for every address: who is subscribed, only what is sent there tells. */
export function LookThere({ channel }: { channel: AskedChannel }) {
  return (
    <div role="status">
      <p className={styles.notice}>
        <strong>
          {channel === 'EMAIL' && <Trans>Look into your mail.</Trans>}
          {channel === 'WEBHOOK' && <Trans>Look at what your webhook got.</Trans>}
          {channel !== 'EMAIL' && channel !== 'WEBHOOK' && <Trans>Look into the channel.</Trans>}
        </strong>
      </p>
      <p>
        {channel === 'EMAIL' ? (
          <Trans>
            We sent you a link that is good for seven days. Nothing else is sent before you open and confirm it.
          </Trans>
        ) : (
          <Trans>
            We posted a link there that is good for seven days. Nothing else is posted before somebody opens and
            confirms it.
          </Trans>
        )}
      </p>
      <p className={styles.hint}>
        {channel === 'EMAIL' ? (
          <Trans>Nothing there after some minutes? Look among the junk, or check the address and try again.</Trans>
        ) : (
          <Trans>Nothing there after some minutes? Check the address and try again.</Trans>
        )}
      </p>
    </div>
  );
}
