import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import type { PushObstacle } from '../../shared/push/push-obstacle.ts';
import styles from './form.module.css';

const WORDS: Record<PushObstacle, MessageDescriptor> = {
  unknown: msg`This browser cannot show notifications of a page. By mail you hear of everything too.`,
  insecure: msg`Browsers show notifications only of pages that they got over https. By mail you hear of everything too.`,
  homeScreen: msg`On an iPhone or iPad, notifications come from pages on the home screen only: tap Share, then “Add to Home Screen”, open the page from there, and subscribe in it.`,
  blocked: msg`Notifications of this page are blocked in this browser. Allow them in what it shows beside the address, then come back here.`,
};

/** Why this browser cannot be told, and what helps. */
export function BrowserObstacle({ why }: { why: PushObstacle }) {
  const { i18n } = useLingui();
  return (
    <p role="status" className={`${styles.notice} ${styles.problem}`}>
      {i18n._(WORDS[why])}
    </p>
  );
}
