import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useClock } from '../../shared/clock.tsx';
import { TimeWindow } from '../../shared/time-window.tsx';
import type { MaintenanceStoryFragment } from '../gql/graphql.ts';
import { StepButton } from './step-button.tsx';
import { useTakeStep } from './use-take-step.tsx';

/** Starts what is due with one click; asks first where its time has not come. */
export function StartButton({ maintenance }: { maintenance: MaintenanceStoryFragment }) {
  const { t } = useLingui();
  const { now } = useClock();
  const takeStep = useTakeStep();
  const [asking, ask] = useDisclosure(false);
  const { title, plannedStart, plannedEnd } = maintenance;
  if (Date.parse(plannedStart) <= now) return <StepButton maintenance={maintenance} />;

  const go = () => {
    ask.close();
    void takeStep('start', maintenance);
  };
  return (
    <>
      <Button variant="default" aria-label={t`Start now: ${title}`} onClick={ask.open}>
        <Trans>Start now</Trans>
      </Button>
      <Modal opened={asking} onClose={ask.close} title={<Trans>Start before its time?</Trans>}>
        <Stack>
          <Text>
            <Trans>
              It is planned for <TimeWindow from={plannedStart} to={plannedEnd} />. Once started, visitors see it in
              progress, its components take the status it gives them, and the start cannot be taken back.
            </Trans>
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={ask.close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button data-autofocus onClick={go}>
              <Trans>Start now</Trans>
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
