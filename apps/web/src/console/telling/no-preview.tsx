import { Trans } from '@lingui/react/macro';
import { Paper, Skeleton, Text } from '@mantine/core';
import type { DraftNews } from './use-news-preview.ts';

/** Why there is nothing to show. */
export function NoPreview({ preview }: Pick<DraftNews, 'preview'>) {
  if (preview === undefined) return <Skeleton height={160} />;
  return (
    <Paper withBorder p="md">
      <Text size="sm" c="dimmed">
        {preview === null ? (
          <Trans>The server has no preview at the moment. What you wrote is kept.</Trans>
        ) : (
          <Trans>Nobody is told, so nothing is sent.</Trans>
        )}
      </Text>
    </Paper>
  );
}
