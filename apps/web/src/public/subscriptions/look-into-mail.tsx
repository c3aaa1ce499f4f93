import { Trans } from '@lingui/react/macro';
import styles from './form.module.css';

/** The same for every address: who is subscribed, only its mail tells. */
export function LookIntoMail() {
  return (
    <div role="status">
      <p className={styles.notice}>
        <strong>
          <Trans>Look into your mail.</Trans>
        </strong>
      </p>
      <p>
        <Trans>
          We sent you a link that is good for seven days. Nothing else is sent before you open and confirm it.
        </Trans>
      </p>
      <p className={styles.hint}>
        <Trans>Nothing there after some minutes? Look among the junk, or check the address and try again.</Trans>
      </p>
    </div>
  );
}
