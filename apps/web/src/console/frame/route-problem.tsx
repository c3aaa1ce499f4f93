import { Trans, useLingui } from '@lingui/react/macro';
import { Button, EmptyState } from '@mantine/core';

/** A screen that failed to load or to render, for example after the server was replaced by a newer one. */
export function RouteProblem() {
  const { t } = useLingui();
  return (
    <EmptyState
      p="xl"
      title={t`This screen could not be shown`}
      description={t`The server may have been updated meanwhile. Drafts are kept.`}
    >
      <EmptyState.Actions>
        <Button onClick={() => location.reload()}>
          <Trans>Load it again</Trans>
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
