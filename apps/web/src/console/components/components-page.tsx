import { Trans, useLingui } from '@lingui/react/macro';
import { Button, EmptyState, Stack } from '@mantine/core';
import { IconFolderPlus, IconPlus, IconStack2 } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PageTitle } from '../parts/page-title.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { AddComponent } from './add-component.tsx';
import { AddGroup } from './add-group.tsx';
import { ArrangementBoard } from './arrangement-board.tsx';
import { useCatalogue, type Catalogue } from './use-catalogue.ts';

export function ComponentsPage() {
  const { t } = useLingui();
  const { add } = useSearch({ from: '/frame/components' });
  const navigate = useNavigate({ from: '/components' });
  const mayEdit = useMay('components:edit');
  const { catalogue, error } = useCatalogue();
  const open = (next: 'component' | 'group' | undefined) =>
    void navigate({ search: (search) => ({ ...search, add: next }), replace: true });

  return (
    <Stack gap="lg">
      <PageTitle title={t`Components`}>
        {mayEdit && (
          <>
            <Button
              variant="default"
              leftSection={<IconFolderPlus size={16} aria-hidden />}
              onClick={() => open('group')}
            >
              <Trans>Add group</Trans>
            </Button>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('component')}>
              <Trans>Add component</Trans>
            </Button>
          </>
        )}
      </PageTitle>
      <ScreenState ready={catalogue} error={error}>
        {(ready) => (
          <>
            {mayEdit && add === 'component' && <AddComponent catalogue={ready} onClose={() => open(undefined)} />}
            {mayEdit && add === 'group' && <AddGroup onClose={() => open(undefined)} />}
            <Content catalogue={ready} adding={add !== undefined} />
          </>
        )}
      </ScreenState>
    </Stack>
  );
}

function Content({ catalogue, adding }: { catalogue: Catalogue; adding: boolean }) {
  const { t } = useLingui();
  if (catalogue.components.length + catalogue.groups.length > 0) return <ArrangementBoard catalogue={catalogue} />;
  if (adding) return null;
  return (
    <EmptyState
      py="xl"
      icon={<IconStack2 size={40} stroke={1.5} />}
      title={t`No component yet`}
      description={t`Components are the parts of your service that visitors recognise. Groups hold several of them under one name, such as “Payments”.`}
    />
  );
}
