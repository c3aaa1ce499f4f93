import { Trans } from '@lingui/react/macro';
import { Time } from '../../shared/time.tsx';
import styles from './form.module.css';

interface SigningSecretProps {
  token: string;
  secret: string;
  previousUntil: string | null;
}

/** What a program verifies messages with, for whoever may change what it is told. */
export function SigningSecret({ token, secret, previousUntil }: SigningSecretProps) {
  return (
    <details className={styles.secret}>
      <summary>
        <Trans>Verify what is posted</Trans>
      </summary>
      <p>
        <Trans>
          Messages are signed as{' '}
          <a href="https://www.standardwebhooks.com" rel="noreferrer">
            Standard Webhooks
          </a>{' '}
          say, with this secret:
        </Trans>
      </p>
      <p>
        <code>{secret}</code>
      </p>
      {previousUntil !== null && (
        <p>
          <Trans>
            Until <Time at={previousUntil} show="moment" /> they are signed with the one before too.
          </Trans>
        </p>
      )}
      <form method="post" action={`/subscription/${encodeURIComponent(token)}/secret`}>
        <button type="submit" className={styles.secondary}>
          <Trans>Make a new secret</Trans>
        </button>
        <p className={styles.hint}>
          <Trans>For 24 hours messages are then signed with both, so that you can change over.</Trans>
        </p>
      </form>
    </details>
  );
}
