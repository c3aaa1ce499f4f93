import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Code, Text } from '@mantine/core';
import { LIMITS } from '@signet/domain/limits';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useClock } from '../../../shared/clock.tsx';
import type { MetricFactsFragment } from '../../gql/graphql.ts';
import { Snippet } from '../../share/snippet.tsx';
import { curlLine, onePoint, severalPoints } from './send-snippets.ts';

const TOKEN = 'YOUR_TOKEN';

/** How a script sends values. */
export function SendValues({ metric }: { metric: MetricFactsFragment }) {
  const { t } = useLingui();
  const { now, locale } = useClock();
  const [at] = useState(now);
  const target = { origin: window.location.origin, metricId: metric.id };
  const most = LIMITS.pointsPerCall.toLocaleString(locale);
  return (
    <>
      <Text>
        <Trans>
          A script or a cron job sends values by HTTP. Make an{' '}
          <Anchor inherit underline="always" renderRoot={(props) => <Link to="/tokens" {...props} />}>
            API token
          </Anchor>{' '}
          for metrics, and put it in the place of <Code>{TOKEN}</Code>.
        </Trans>
      </Text>
      <Snippet label={t`From a shell`} text={curlLine(target, TOKEN)} />
      <Snippet label={t`One value with its time`} text={onePoint(at)} />
      <Snippet label={t`Several at once`} text={severalPoints(at)} />
      <Text size="sm" c="dimmed">
        <Trans>
          Without a time a value is of now. A time lies at most {LIMITS.pointAgeDays} days back and{' '}
          {LIMITS.pointAheadMinutes} minutes ahead. A call takes at most {most} values, all of them or none. To send a
          call again without counting it twice, give it the header <Code>Idempotency-Key</Code>.
        </Trans>
      </Text>
    </>
  );
}
