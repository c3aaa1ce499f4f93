import { Trans } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import { IconEyeOff, IconLock } from '@tabler/icons-react';
import type { MetricFactsFragment } from '../gql/graphql.ts';

/** Who sees it, where that is not everybody. */
export function MetricAudience({ metric: { visibility } }: { metric: MetricFactsFragment }) {
  switch (visibility) {
    case 'PUBLIC':
      return null;
    case 'AUTHENTICATED':
      return (
        <Badge variant="default" leftSection={<IconLock size={14} aria-hidden />}>
          <Trans>Signed-in people</Trans>
        </Badge>
      );
    case 'HIDDEN':
      return (
        <Badge variant="default" leftSection={<IconEyeOff size={14} aria-hidden />}>
          <Trans>Hidden</Trans>
        </Badge>
      );
  }
}
