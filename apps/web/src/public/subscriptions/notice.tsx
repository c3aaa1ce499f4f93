import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import styles from './form.module.css';

const DONE: Record<string, MessageDescriptor> = {
  confirmed: msg`You are subscribed. From now on you are told what is ticked here.`,
  saved: msg`Saved.`,
  rotated: msg`A new secret is made. For 24 hours messages are signed with the one before too.`,
  subscribed: msg`This browser is subscribed. Nobody else can see or change that.`,
  ended: msg`This browser is not told any more.`,
};

const PROBLEMS: Record<string, MessageDescriptor> = {
  address: msg`This is not a mail address.`,
  hook: msg`This is no such address. It has to begin as the example does, and be reached from everywhere.`,
  notOffered: msg`This page does not offer that any more.`,
  choice: msg`Choose at least one part and one kind of news.`,
  limit: msg`This was asked for too often. Try again in an hour.`,
  notAllowed: msg`Notifications were not allowed. Allow them for this page in your browser, then try again.`,
  unreachable: msg`The push service of your browser could not be reached. Try again later, or subscribe by mail.`,
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
