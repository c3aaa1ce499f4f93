import { Trans } from '@lingui/react/macro';
import type { ManagedFieldsFragment } from '../gql/graphql.ts';
import { Panel } from '../parts/panel.tsx';
import type { RouteNamed } from '../state/route.ts';
import { ChoiceFields } from './choice-fields.tsx';
import { choicesOf } from './choices.ts';
import styles from './form.module.css';
import { LostLink } from './lost-link.tsx';
import { Notice } from './notice.tsx';
import { SigningSecret } from './signing-secret.tsx';
import { SubscriptionSummary } from './subscription-summary.tsx';
import { ToldWhere } from './told-where.tsx';

export interface SubscriptionPageProps {
  route: RouteNamed<'subscription'>;
  subscription: ManagedFieldsFragment | null;
}

/** What a link that was sent leads to. Nothing happens before a button is pressed: programs open links too. */
export function SubscriptionPage({ route, subscription }: SubscriptionPageProps) {
  const { step, token } = route;
  if (step === 'ended') return <Ended />;
  if (step === 'unsubscribe') return <Unsubscribe token={token} />;
  if (!subscription) return <Expired />;
  if (step === 'confirm') return <Confirm token={token} subscription={subscription} />;
  return <Manage route={route} subscription={subscription} />;
}

function Confirm({ token, subscription }: { token: string; subscription: ManagedFieldsFragment }) {
  const { channel, address } = subscription;
  return (
    <Panel heading="h1" title={<Trans>Confirm your subscription</Trans>}>
      {channel !== 'EMAIL' && (
        <p>
          <ToldWhere subscription={subscription} />
        </p>
      )}
      <p>
        {channel === 'EMAIL' ? (
          <Trans>
            <b>{address}</b> will be told of:
          </Trans>
        ) : (
          <Trans>These news will be posted there:</Trans>
        )}
      </p>
      <SubscriptionSummary choices={choicesOf(subscription)} />
      <form className={styles.form} method="post" action={`/confirm/${token}`}>
        <div className={styles.actions}>
          <button type="submit" className={styles.primary}>
            <Trans>Confirm</Trans>
          </button>
        </div>
        <p className={styles.hint}>
          <Trans>You can change it right after. If you did not ask for this, close the page: nothing is sent.</Trans>
        </p>
      </form>
    </Panel>
  );
}

function Manage({ route, subscription }: { route: RouteNamed<'subscription'>; subscription: ManagedFieldsFragment }) {
  const { token, notice } = route;
  const { secret, previousSecretUntil } = subscription;
  return (
    <Panel heading="h1" title={<Trans>Your subscription</Trans>}>
      <Notice of={notice} />
      <p>
        <ToldWhere subscription={subscription} />
      </p>
      <form className={styles.form} method="post" action={`/subscription/${token}`}>
        <ChoiceFields choices={choicesOf(subscription)} />
        <div className={styles.actions}>
          <button type="submit" className={styles.primary}>
            <Trans>Save</Trans>
          </button>
        </div>
      </form>
      {secret !== null && <SigningSecret token={token} secret={secret} previousUntil={previousSecretUntil} />}
      <form className={styles.form} method="post" action={`/unsubscribe/${encodeURIComponent(token)}`}>
        <div className={styles.actions}>
          <button type="submit" className={styles.secondary}>
            <Trans>Unsubscribe from everything</Trans>
          </button>
        </div>
      </form>
    </Panel>
  );
}

function Unsubscribe({ token }: { token: string }) {
  return (
    <Panel heading="h1" title={<Trans>Unsubscribe</Trans>}>
      <p>
        <Trans>You are told nothing more, and your address is deleted.</Trans>
      </p>
      <form className={styles.form} method="post" action={`/unsubscribe/${encodeURIComponent(token)}`}>
        <div className={styles.actions}>
          <button type="submit" className={styles.primary}>
            <Trans>Unsubscribe</Trans>
          </button>
        </div>
      </form>
    </Panel>
  );
}

function Ended() {
  return (
    <Panel heading="h1" title={<Trans>You are unsubscribed</Trans>}>
      <p>
        <Trans>
          Your address is deleted, and nothing more is sent to it. You can <a href="/subscribe">subscribe again</a> at
          any time.
        </Trans>
      </p>
    </Panel>
  );
}

function Expired() {
  return (
    <Panel heading="h1" title={<Trans>This link does not work any more</Trans>}>
      <p>
        <Trans>
          It is more than seven days old, or what it was for is deleted. If you are subscribed, you get a new one; else{' '}
          <a href="/subscribe">subscribe</a>.
        </Trans>
      </p>
      <LostLink channel="EMAIL" />
      <p className={styles.hint}>
        <Trans>
          Told elsewhere? A new link comes into <a href="/subscribe?by=slack">Slack</a>,{' '}
          <a href="/subscribe?by=discord">Discord</a>, <a href="/subscribe?by=teams">Teams</a> or{' '}
          <a href="/subscribe?by=webhook">your webhook</a>.
        </Trans>
      </p>
    </Panel>
  );
}
