import { Trans, useLingui } from '@lingui/react/macro';
import { Button, EmptyState } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useMay } from '../session/viewer-context.ts';
import { usePlanner } from './use-planner.ts';

/** What the screen is for, where it has nothing to show; or that nothing is found. */
export function NoMaintenance() {
  const { t } = useLingui();
  const mayEdit = useMay('maintenances:edit');
  const { planNew } = usePlanner();
  const { show, component, search } = useSearch({ from: '/frame/maintenance' });
  if (search) {
    return (
      <EmptyState
        py="xl"
        title={t`Nothing found for “${search}”`}
        description={t`A search finds the maintenances whose title and updates hold all of its words.`}
      >
        <EmptyState.Actions>
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/maintenance" search={(before) => ({ ...before, search: undefined })} {...props} />
            )}
          >
            <Trans>Clear the search</Trans>
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      py="xl"
      title={show || component ? t`No maintenance matches` : t`No maintenance yet`}
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
