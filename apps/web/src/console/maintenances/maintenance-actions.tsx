import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useClock } from '../../shared/clock.tsx';
import type { MaintenanceStoryFragment } from '../gql/graphql.ts';
import { useMay } from '../session/viewer-context.ts';
import { ExtendMenu } from './extend-menu.tsx';
import { LastWordDialog } from './last-word-dialog.tsx';
import { PostUpdateDialog } from './post-update-dialog.tsx';
import { StartButton } from './start-button.tsx';
import { usePlanner } from './use-planner.ts';
import { useWordDialog } from './use-word-dialog.ts';

/** The next steps on a maintenance, by its state. */
export function MaintenanceActions({ maintenance }: { maintenance: MaintenanceStoryFragment }) {
  const { t } = useLingui();
  const mayEdit = useMay('maintenances:edit');
  const { now } = useClock();
  const { planAnew } = usePlanner();
  const word = useWordDialog(maintenance.id);
  const [completing, complete] = useDisclosure(false);
  if (!mayEdit) return null;
  const { id, title, status, plannedStart } = maintenance;
  // Until its time has come, a word to visitors is all there is to do.
  const waiting = status === 'SCHEDULED' && Date.parse(plannedStart) > now;
  return (
    <>
      {status === 'SCHEDULED' && (
        <>
          <StartButton maintenance={maintenance} />
          <Button variant="default" onClick={() => void planAnew(id)}>
            <Trans>Reschedule or edit</Trans>
          </Button>
        </>
      )}
      {status === 'IN_PROGRESS' && (
        <>
          <Button aria-label={t`Complete: ${title}`} onClick={complete.open}>
            <Trans>Complete</Trans>
          </Button>
          <ExtendMenu maintenance={maintenance} />
        </>
      )}
      <Button variant={waiting ? 'filled' : 'default'} onClick={() => void word.open()}>
        <Trans>Post update</Trans>
      </Button>
      <PostUpdateDialog maintenance={maintenance} opened={word.isOpen} onClose={() => void word.close()} />
      <LastWordDialog maintenance={maintenance} step="complete" opened={completing} onClose={complete.close} />
    </>
  );
}
