import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import styles from './copy-link.module.css';

/** A plain link to an update, which a click also copies. */
export function CopyLink({ href }: { href: string }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    void navigator.clipboard?.writeText(new URL(href, location.href).href).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <span className={styles.copy}>
      <a href={href} aria-label={t`Link to this update`} title={t`Link to this update`} onClick={copy}>
        #
      </a>
      <span role="status">{copied && t`Link copied`}</span>
    </span>
  );
}
