import { Trans } from '@lingui/react/macro';
import { useState, type SubmitEvent } from 'react';
import type { PageState } from '../state/page-state.ts';
import { BrowserObstacle } from './browser-obstacle.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import { choicesOf, newChoices } from './choices.ts';
import styles from './form.module.css';
import { Notice } from './notice.tsx';
import { postForm } from './post-form.ts';
import { useBrowserSubscription } from './use-browser-subscription.ts';

/** Being told in the browser that one sits at: nobody needs an address, and nobody else can change it. */
export function BrowserForm({ page }: { page: PageState }) {
  const { state, read, subscribe, end } = useBrowserSubscription();
  const [notice, setNotice] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = (work: () => Promise<string>) => {
    setBusy(true);
    setNotice(null);
    void work()
      .catch(() => 'failed')
      .then(setNotice)
      .finally(() => setBusy(false));
  };
  const submit = (work: (form: HTMLFormElement) => Promise<string>) => (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    run(() => work(form));
  };

  switch (state.kind) {
    case 'reading':
      return (
        <p role="status">
          <Trans>Looking whether this browser is subscribed…</Trans>
        </p>
      );
    case 'unable':
      return <BrowserObstacle why={state.why} />;
    case 'unread':
      return (
        <div className={styles.form}>
          <Notice of="failed" />
          <div className={styles.actions}>
            <button type="button" className={styles.secondary} onClick={() => void read()}>
              <Trans>Try again</Trans>
            </button>
          </div>
        </div>
      );
    case 'off':
      return (
        <form className={styles.form} onSubmit={submit(subscribe)}>
          <Notice of={notice} />
          <ChoiceFields choices={newChoices(page)} />
          <div className={styles.actions}>
            <button type="submit" className={styles.primary} disabled={isBusy}>
              <Trans>Subscribe this browser</Trans>
            </button>
          </div>
          <p className={styles.hint}>
            <Trans>
              The browser asks you whether it may show notifications. They come while it runs, also with this page
              closed. No address is needed.
            </Trans>
          </p>
        </form>
      );
    case 'on': {
      const { token, subscription } = state;
      return (
        <form
          key={token}
          className={styles.form}
          method="post"
          action={`/subscription/${encodeURIComponent(token)}`}
          onSubmit={submit(postForm)}
        >
          <Notice of={notice} />
          <p className={styles.hint}>
            <Trans>This browser is told of what is ticked here.</Trans>
          </p>
          <ChoiceFields choices={choicesOf(subscription)} />
          <div className={styles.actions}>
            <button type="submit" className={styles.primary} disabled={isBusy}>
              <Trans>Save</Trans>
            </button>
            <button type="button" className={styles.secondary} disabled={isBusy} onClick={() => run(() => end(token))}>
              <Trans>Unsubscribe this browser</Trans>
            </button>
          </div>
        </form>
      );
    }
  }
}
