import { Trans } from '@lingui/react/macro';
import { Time } from '../../shared/time.tsx';
import type { MaintenanceFactsFragment } from '../gql/graphql.ts';

/** Since when it waits, and for whom. */
export function OverdueWhy({ maintenance }: { maintenance: MaintenanceFactsFragment }) {
  const { status, plannedStart, plannedEnd, autoStart, autoComplete } = maintenance;
  if (status === 'SCHEDULED') {
    const at = <Time at={plannedStart} show="moment" />;
    return autoStart ? (
      <Trans>it should have started by itself at {at}, and has not.</Trans>
    ) : (
      <Trans>it was to start at {at}, by hand.</Trans>
    );
  }
  const at = <Time at={plannedEnd} show="moment" />;
  return autoComplete ? (
    <Trans>it should have ended by itself at {at}, and has not.</Trans>
  ) : (
    <Trans>it was to end at {at}, by hand.</Trans>
  );
}
