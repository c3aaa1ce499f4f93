import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, EmptyState, Stack } from '@mantine/core';
import { IconFolderPlus, IconPlugConnected, IconPlus, IconStack2 } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { PageTitle } from '../parts/page-title.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { AddFromService } from '../third-party/add-from-service.tsx';
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
  const open = (next: 'component' | 'group' | 'service' | undefined) =>
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
            <Button
              variant="default"
              leftSection={<IconPlugConnected size={16} aria-hidden />}
              onClick={() => open('service')}
            >
              <Trans>Add from a service</Trans>
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
            {mayEdit && add === 'service' && <AddFromService catalogue={ready} onClose={() => open(undefined)} />}
            {mayEdit && ready.components.some(({ thirdParty }) => thirdParty) && <ThirdPartiesLink />}
            <Content catalogue={ready} adding={add !== undefined} />
          </>
        )}
      </ScreenState>
    </Stack>
  );
}

function ThirdPartiesLink() {
  return (
    <Anchor size="sm" w="fit-content" renderRoot={(props) => <Link to="/components/third-parties" {...props} />}>
      <Trans>How the reading of third parties goes</Trans>
    </Anchor>
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
