import { Trans, useLingui } from '@lingui/react/macro';
import { Paper } from '@mantine/core';
import { useClock } from '../../shared/clock.tsx';
import { Time } from '../../shared/time.tsx';
import type { SubscriberFactsFragment } from '../gql/graphql.ts';
import { CHANNEL_WORDS } from './channel-words.ts';
import { isImported } from './is-imported.ts';
import { SubscriberStateBadge } from './subscriber-state-badge.tsx';
import styles from './subscribers-page.module.css';
import { useChoiceWords } from './use-choice-words.ts';

/** Who it is, and all that they chose. */
export function SubscriberSummary({ subscriber }: { subscriber: SubscriberFactsFragment }) {
  const { i18n } = useLingui();
  const { locale: ours } = useClock();
  const { state, channel, memberName, locale, confirmedAt, createdAt } = subscriber;
  const { parts, kinds } = useChoiceWords()(subscriber);
  return (
    <Paper withBorder p="md">
      <dl className={styles.facts}>
        <dt>
          <Trans>State</Trans>
        </dt>
        <dd>
          <SubscriberStateBadge state={state} />
        </dd>
        <dt>
          <Trans>Channel</Trans>
        </dt>
        <dd>{i18n._(CHANNEL_WORDS[channel])}</dd>
        <dt>
          <Trans>Is told of</Trans>
        </dt>
        <dd>{parts}</dd>
        <dt>
          <Trans>Which news</Trans>
        </dt>
        <dd>{kinds}</dd>
        <dt>
          <Trans>Subscribed</Trans>
        </dt>
        <dd>
          {isImported(subscriber) ? (
            <Trans>
              elsewhere, imported <Time at={createdAt} show="moment" />
            </Trans>
          ) : (
            <Time at={createdAt} show="moment" />
          )}
        </dd>
        <dt>
          <Trans>Confirmed</Trans>
        </dt>
        <dd>
          {confirmedAt ? <Time at={confirmedAt} show="moment" /> : <Trans>not yet, and told nothing until then</Trans>}
        </dd>
        {locale && (
          <>
            <dt>
              <Trans>Language</Trans>
            </dt>
            <dd>{new Intl.DisplayNames([ours], { type: 'language' }).of(locale) ?? locale}</dd>
          </>
        )}
        {memberName && (
          <>
            <dt>
              <Trans>Whose</Trans>
            </dt>
            <dd>
              <Trans>{memberName} of the team, who is told what signed-in people see</Trans>
            </dd>
          </>
        )}
      </dl>
    </Paper>
  );
}
