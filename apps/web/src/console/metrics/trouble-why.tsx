import { Trans } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import { formatTick, formatValue } from '../../shared/metric-chart/format-value.ts';
import { Time } from '../../shared/time.tsx';
import type { MetricFactsFragment } from '../gql/graphql.ts';

/** Why a metric needs somebody: a value that cannot be read says more than an old one. */
export function TroubleWhy({ metric }: { metric: MetricFactsFragment }) {
  const { locale } = useClock();
  const { source, latest, alarmAt } = metric;
  if (source?.problem) {
    return (
      <Trans>
        its source gives no value since <Time at={source.failingSince ?? ''} show="moment" />: {source.problem}.
      </Trans>
    );
  }
  if (latest === null || alarmAt === null) return null;
  const [value, from] = [formatValue(latest, metric, locale), formatTick(alarmAt, metric, locale)];
  return (
    <Trans>
      {value} is an alarm, which begins at {from}.
    </Trans>
  );
}
