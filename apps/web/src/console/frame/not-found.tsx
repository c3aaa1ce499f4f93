import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, EmptyState } from '@mantine/core';
import { Link } from '@tanstack/react-router';

export function NotFound() {
  const { t } = useLingui();
  return (
    <EmptyState
      p="xl"
      title={t`There is nothing here`}
      description={t`It may have been deleted, or the address is incomplete.`}
    >
      <EmptyState.Actions>
        <Anchor renderRoot={(props) => <Link to="/" {...props} />}>
          <Trans>Go to the overview</Trans>
        </Anchor>
      </EmptyState.Actions>
    </EmptyState>
  );
}
