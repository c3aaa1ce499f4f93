import { Trans, useLingui } from '@lingui/react/macro';
import { Button, EmptyState } from '@mantine/core';
import { useMay } from '../session/viewer-context.ts';
import { usePlanner } from './use-planner.ts';

/** What the screen is for, where it has nothing to show. */
export function NoMaintenance({ filtered }: { filtered: boolean }) {
  const { t } = useLingui();
  const mayEdit = useMay('page:edit');
  const { planNew } = usePlanner();
  return (
    <EmptyState
      py="xl"
      title={filtered ? t`No maintenance matches` : t`No maintenance yet`}
      description={t`A maintenance tells visitors when you will work on something and what that affects. It can start and end by itself, and repeat.`}
    >
      {mayEdit && (
        <EmptyState.Actions>
          <Button variant="default" onClick={() => void planNew()}>
            <Trans>Schedule maintenance</Trans>
          </Button>
        </EmptyState.Actions>
      )}
    </EmptyState>
  );
}
