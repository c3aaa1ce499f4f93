import { Trans } from '@lingui/react/macro';
import { AddressField } from './address-field.tsx';
import styles from './form.module.css';

/** Asks for a new link. */
export function LostLink() {
  return (
    <form className={styles.form} method="post" action="/subscribe/link">
      <AddressField />
      <div className={styles.actions}>
        <button type="submit" className={styles.secondary}>
          <Trans>Mail me a new link</Trans>
        </button>
      </div>
    </form>
  );
}
