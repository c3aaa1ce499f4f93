import { Trans, useLingui } from '@lingui/react/macro';
import { Button, EmptyState, Stack } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useCatalogue } from '../components/use-catalogue.ts';
import { useOpenIncidents } from '../incidents/use-open-incidents.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { MailsKeptNote } from '../telling/mails-kept-note.tsx';
import { Attention } from './attention.tsx';
import { ComponentBoard } from './component-board.tsx';
import { OpenIncidents } from './open-incidents.tsx';
import { PlannedNext } from './planned-next.tsx';

export function OverviewPage() {
  const { t } = useLingui();
  const { catalogue, error } = useCatalogue();
  const { incidents = [] } = useOpenIncidents();

  return (
    <Stack gap="xl">
      <PageTitle title={t`Overview`} />
      <ScreenState ready={catalogue} error={error}>
        {(ready) => {
          const begun = ready.components.length > 0;
          return (
            <>
              <Attention />
              <MailsKeptNote />
              {(begun || incidents.length > 0) && <OpenIncidents />}
              <PlannedNext />
              {begun ? <ComponentBoard catalogue={ready} /> : <FirstStep />}
            </>
          );
        }}
      </ScreenState>
    </Stack>
  );
}

function FirstStep() {
  const { t } = useLingui();
  const mayEdit = useMay('components:edit');
  return (
    <EmptyState
      icon={<IconStack2 size={40} stroke={1.5} />}
      title={t`Start with your components`}
      description={t`A component is a part of your service that visitors recognise, such as the website, the API or payments. The page shows how each one is doing.`}
      py="xl"
    >
      {mayEdit && (
        <EmptyState.Actions>
          <Button renderRoot={(props) => <Link to="/components" search={{ add: 'component' }} {...props} />}>
            <Trans>Add component</Trans>
          </Button>
        </EmptyState.Actions>
      )}
    </EmptyState>
  );
}
