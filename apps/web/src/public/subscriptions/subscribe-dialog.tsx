import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, useState } from 'react';
import type { PageState } from '../state/page-state.ts';
import { BrowserForm } from './browser-form.tsx';
import { OtherWays } from './other-ways.tsx';
import styles from './subscribe-dialog.module.css';
import { SubscribeForm } from './subscribe-form.tsx';
import { WayChoice, type Way } from './way-choice.tsx';

export function SubscribeDialog({ page, onClose }: { page: PageState; onClose: () => void }) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const [way, setWay] = useState<Way>('mail');
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
      <WayChoice way={way} onChange={setWay} />
      {way === 'mail' ? <SubscribeForm page={page} incident={null} notice={null} /> : <BrowserForm page={page} />}
      <OtherWays />
    </dialog>
  );
}
