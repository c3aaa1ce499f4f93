import { useLingui } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import { formatList } from '../../shared/time-format.ts';
import type { SubscriberFactsFragment } from '../gql/graphql.ts';

type Choices = Pick<
  SubscriberFactsFragment,
  'wholePage' | 'incidents' | 'maintenances' | 'componentStatuses' | 'topics'
>;

/** What somebody is told, in words: of which parts of the page, and which news. */
export function useChoiceWords(): (choices: Choices) => { parts: string; kinds: string } {
  const { t } = useLingui();
  const { locale } = useClock();
  return ({ wholePage, incidents, maintenances, componentStatuses, topics }) => {
    const names = topics.map(({ kind, name }) => {
      if (kind === 'GROUP') return t`all of ${name}`;
      return kind === 'INCIDENT' ? t`the incident “${name}”` : name;
    });
    const all = wholePage ? [t`the whole page`, ...names.filter((_, n) => topics[n]?.kind === 'INCIDENT')] : names;
    const kinds = [
      ...(incidents ? [t`incidents`] : []),
      ...(maintenances ? [t`maintenance`] : []),
      ...(componentStatuses ? [t`status changes`] : []),
    ];
    return {
      parts: all.length > 0 ? formatList(all, locale) : t`nothing any more`,
      kinds: kinds.length > 0 ? formatList(kinds, locale) : t`no other news`,
    };
  };
}
