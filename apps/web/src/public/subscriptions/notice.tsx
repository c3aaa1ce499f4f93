import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import styles from './form.module.css';

const DONE: Record<string, MessageDescriptor> = {
  confirmed: msg`You are subscribed. From now on you are told what is ticked here.`,
  saved: msg`Saved.`,
};

const PROBLEMS: Record<string, MessageDescriptor> = {
  address: msg`This is not a mail address.`,
  choice: msg`Choose at least one part and one kind of news.`,
  limit: msg`Mail was asked for too often. Try again in an hour.`,
  failed: msg`That did not get through. Try again.`,
};

/** What came of what was posted; nothing for what no page posts. */
export function Notice({ of }: { of: string | null }) {
  const { i18n } = useLingui();
  const text = DONE[of ?? ''] ?? PROBLEMS[of ?? ''];
  if (!text) return null;
  const isProblem = of !== null && of in PROBLEMS;
  return (
    <p role={isProblem ? 'alert' : 'status'} className={`${styles.notice} ${isProblem ? styles.problem : ''}`}>
      {i18n._(text)}
    </p>
  );
}
