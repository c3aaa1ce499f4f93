import { Trans, useLingui } from '@lingui/react/macro';
import { Button, EmptyState } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useComposer } from '../composer/use-composer.ts';
import { useMay } from '../session/viewer-context.ts';

/** Nothing to list: because nothing was found, or because there is none. */
export function NoIncidents() {
  const { t } = useLingui();
  const { show, component, search } = useSearch({ from: '/frame/incidents' });
  const navigate = useNavigate({ from: '/incidents' });
  const mayEdit = useMay('incidents:edit');
  const { composeNew } = useComposer();
  if (search) {
    return (
      <EmptyState
        py="xl"
        title={t`Nothing found for “${search}”`}
        description={t`A search finds the incidents whose title and updates hold all of its words.`}
      >
        <EmptyState.Actions>
          <Button
            variant="default"
            onClick={() =>
              void navigate({
                search: (before) => ({ ...before, search: undefined }),
                replace: true,
                resetScroll: false,
              })
            }
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
      title={show || component ? t`No incident matches` : t`No incident yet`}
      description={t`An incident tells visitors what is wrong, what it affects and what you are doing about it.`}
    >
      {mayEdit && (
        <EmptyState.Actions>
          <Button variant="default" onClick={composeNew}>
            <Trans>Report an incident</Trans>
          </Button>
        </EmptyState.Actions>
      )}
    </EmptyState>
  );
}
