import { LIMITS } from '@signet/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import type { EndpointChannel } from '@signet/domain/webhook-address';
import { useId } from 'react';
import type { AskedChannel } from '../state/route.ts';
import styles from './form.module.css';
import { HOOK_WORDS } from './hook-words.ts';

interface AddressFieldProps {
  channel: AskedChannel;
  /** Whether whoever fills it in may have to get such an address first. */
  isNew?: boolean;
}

/** Where one wants to be told, with the channel that it is of. */
export function AddressField({ channel, isNew = false }: AddressFieldProps) {
  return (
    <>
      <input type="hidden" name="channel" value={channel} />
      {channel === 'EMAIL' ? <MailField /> : <HookField channel={channel} isNew={isNew} />}
    </>
  );
}

function MailField() {
  return (
    <label className={styles.field}>
      <span>
        <Trans>Your mail address</Trans>
      </span>
      <input type="email" name="address" autoComplete="email" required maxLength={LIMITS.email} />
    </label>
  );
}

function HookField({ channel, isNew }: { channel: EndpointChannel; isNew: boolean }) {
  const { i18n } = useLingui();
  const { label, help, example } = HOOK_WORDS[channel];
  const [field, hint] = [useId(), useId()];
  return (
    <div className={`${styles.field} ${styles.long}`}>
      <label htmlFor={field}>{i18n._(label)}</label>
      <input
        id={field}
        type="url"
        name="address"
        autoComplete="off"
        required
        maxLength={LIMITS.link}
        placeholder={example}
        aria-describedby={isNew ? hint : undefined}
      />
      {isNew && (
        <p id={hint} className={styles.hint}>
          {i18n._(help)}
        </p>
      )}
    </div>
  );
}
