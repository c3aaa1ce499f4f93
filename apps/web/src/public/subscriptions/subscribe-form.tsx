import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type SubmitEvent } from 'react';
import type { PageState } from '../state/page-state.ts';
import type { AskedChannel } from '../state/route.ts';
import { AddressField } from './address-field.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import { newChoices } from './choices.ts';
import styles from './form.module.css';
import { HOOK_WORDS } from './hook-words.ts';
import { LookThere } from './look-there.tsx';
import { Notice } from './notice.tsx';
import { postForm } from './post-form.ts';

export interface SubscribeFormProps {
  page: PageState;
  channel: AskedChannel;
  /** One that somebody came for. */
  incident: { id: string; title: string } | null;
  /** What came of it where no script runs. */
  notice: string | null;
}

/** A plain form; where a script runs, a refusal keeps what was typed. */
export function SubscribeForm({ page, channel, incident, notice }: SubscribeFormProps) {
  const { t, i18n } = useLingui();
  const [outcome, setOutcome] = useState(notice);
  const [isSending, setSending] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSending(true);
    void postForm(event.currentTarget)
      .catch(() => 'failed')
      .then(setOutcome)
      .finally(() => setSending(false));
  };
  if (outcome === 'sent') return <LookThere channel={channel} />;
  const isMail = channel === 'EMAIL';
  return (
    <form className={styles.form} method="post" action="/subscribe" onSubmit={submit}>
      <Notice of={outcome === 'address' && !isMail ? 'hook' : outcome} />
      <AddressField channel={channel} isNew />
      <ChoiceFields choices={newChoices(page)} offered={incident} />
      <div className={styles.actions}>
        <button type="submit" className={styles.primary} disabled={isSending}>
          {isMail ? t`Subscribe by mail` : i18n._(HOOK_WORDS[channel].subscribe)}
        </button>
      </div>
      <p className={styles.hint}>
        {isMail ? (
          <Trans>You get one mail to confirm it. Every later mail has a link to change or end it.</Trans>
        ) : (
          <Trans>
            One message is posted there, with a link to confirm it. Every later one has a link to change or end it.
          </Trans>
        )}
      </p>
    </form>
  );
}
