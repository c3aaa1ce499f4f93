import { Trans } from '@lingui/react/macro';
import { useState, type SubmitEvent } from 'react';
import type { PageState } from '../state/page-state.ts';
import { AddressField } from './address-field.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import { newChoices } from './choices.ts';
import styles from './form.module.css';
import { LookIntoMail } from './look-into-mail.tsx';
import { Notice } from './notice.tsx';
import { postForm } from './post-form.ts';

export interface SubscribeFormProps {
  page: PageState;
  /** One that somebody came for. */
  incident: { id: string; title: string } | null;
  /** What came of it where no script runs. */
  notice: string | null;
}

/** A plain form; where a script runs, a refusal keeps what was typed. */
export function SubscribeForm({ page, incident, notice }: SubscribeFormProps) {
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
  if (outcome === 'sent') return <LookIntoMail />;
  return (
    <form className={styles.form} method="post" action="/subscribe" onSubmit={submit}>
      <Notice of={outcome} />
      <AddressField />
      <ChoiceFields choices={newChoices(page)} offered={incident} />
      <div className={styles.actions}>
        <button type="submit" className={styles.primary} disabled={isSending}>
          <Trans>Subscribe by mail</Trans>
        </button>
      </div>
      <p className={styles.hint}>
        <Trans>You get one mail to confirm it. Every later mail has a link to change or end it.</Trans>
      </p>
    </form>
  );
}
