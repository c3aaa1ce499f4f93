import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, useState } from 'react';
import type { PageState } from '../state/page-state.ts';
import { BrowserForm } from './browser-form.tsx';
import { NoWay } from './no-way.tsx';
import { OtherWays } from './other-ways.tsx';
import styles from './subscribe-dialog.module.css';
import { SubscribeForm } from './subscribe-form.tsx';
import { WayChoice } from './way-choice.tsx';
import { inOrder } from './way-words.ts';

export function SubscribeDialog({ page, onClose }: { page: PageState; onClose: () => void }) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const ways = inOrder(page.site.offeredChannels);
  const [way, setWay] = useState(ways[0]);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onClose}>
      <div className={styles.head}>
        <h2 id={title}>
          <Trans>Subscribe</Trans>
        </h2>
        <button type="button" className={styles.close} aria-label={t`Close`} onClick={() => dialog.current?.close()}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {way !== undefined && ways.length > 1 && <WayChoice ways={ways} way={way} onChange={setWay} />}
      {way === undefined && <NoWay />}
      {way === 'WEB_PUSH' && <BrowserForm page={page} />}
      {way !== undefined && way !== 'WEB_PUSH' && (
        <SubscribeForm key={way} page={page} channel={way} incident={null} notice={null} />
      )}
      <OtherWays />
    </dialog>
  );
}
