import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { useComposer } from '../composer/use-composer.ts';
import type { IncidentFactsFragment } from '../gql/graphql.ts';
import { useMay } from '../session/viewer-context.ts';

/** The next step on an incident: an update, or the end of it. */
export function IncidentActions({ incident: { id, title, status } }: { incident: IncidentFactsFragment }) {
  const { t } = useLingui();
  const mayEdit = useMay('incidents:edit');
  const { composeUpdate } = useComposer();
  if (!mayEdit) return null;
  if (status === 'RESOLVED') {
    return (
      <Button variant="default" onClick={() => composeUpdate(id, 'update')}>
        <Trans>Post update</Trans>
      </Button>
    );
  }
  return (
    <Group gap="xs">
      <Button aria-label={t`Post update: ${title}`} onClick={() => composeUpdate(id, 'update')}>
        <Trans>Post update</Trans>
      </Button>
      <Button variant="default" aria-label={t`Resolve: ${title}`} onClick={() => composeUpdate(id, 'resolve')}>
        <Trans>Resolve</Trans>
      </Button>
    </Group>
  );
}
