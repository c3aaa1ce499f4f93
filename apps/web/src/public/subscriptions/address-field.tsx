import { LIMITS } from '@signet/domain/limits';
import { Trans } from '@lingui/react/macro';
import styles from './form.module.css';

export function AddressField() {
  return (
    <label className={styles.field}>
      <span>
        <Trans>Your mail address</Trans>
      </span>
      <input type="email" name="address" autoComplete="email" required maxLength={LIMITS.email} />
    </label>
  );
}
