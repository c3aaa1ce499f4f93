import { Trans } from '@lingui/react/macro';
import { useState, type MouseEvent, type ReactNode } from 'react';
import styles from './subscribe-link.module.css';

/** Leads to a page of its own. A click stays on this one, once what that takes is loaded. */
export function SubscribeLink() {
  const [dialog, setDialog] = useState<ReactNode>(null);
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    import('../subscriptions/open-subscribe.tsx')
      .then(({ openSubscribe }) => openSubscribe(setDialog))
      .catch(() => location.assign('/subscribe'));
  };
  return (
    <>
      <a href="/subscribe" className={styles.subscribe} onClick={open}>
        <Trans>Subscribe</Trans>
      </a>
      {dialog}
    </>
  );
}
