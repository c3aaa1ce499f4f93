import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TellingFactsFragment } from '../gql/graphql.ts';

/** "Told 1,238 · 2 failed". */
export function tellingWords(i18n: I18n, telling: TellingFactsFragment, now: number): string {
  const { dueAt, isExpanded, sent, waiting, failed, leftOut } = telling;
  const number = (value: number) => i18n.number(value);
  const parts = [
    ...(sent > 0 ? [i18n._(msg`Told ${number(sent)}`)] : []),
    ...(waiting > 0 ? [i18n._(msg`${number(waiting)} waiting`)] : []),
    ...(failed > 0 ? [i18n._(msg`${number(failed)} failed`)] : []),
    ...(leftOut > 0 ? [i18n._(msg`${number(leftOut)} left out`)] : []),
  ];
  if (parts.length > 0) return parts.join(' · ');
  if (isExpanded) return i18n._(msg`Nobody had subscribed to this`);
  return Date.parse(dueAt) > now ? i18n._(msg`Will be told in a few seconds`) : i18n._(msg`Not told yet`);
}
