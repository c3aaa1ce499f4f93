import { useLingui } from '@lingui/react/macro';
import styles from './copy-link.module.css';
import { useCopy } from './use-copy.ts';

export interface CopyLinkProps {
  href: string;
  /** Of an update, if it does not say of what else. */
  label?: string;
}

/** A plain link to a part of a page, which a click also copies. */
export function CopyLink({ href, label }: CopyLinkProps) {
  const { t } = useLingui();
  const [copied, copy] = useCopy(href);
  const name = label ?? t`Link to this update`;
  return (
    <span className={styles.copy}>
      <a href={href} aria-label={name} title={name} onClick={copy}>
        #
      </a>
      <span role="status">{copied && t`Link copied`}</span>
    </span>
  );
}
