import { useMutation } from '@apollo/client/react';
import { Plural, Trans } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useClock } from '../../shared/clock.tsx';
import { formatWindow } from '../../shared/time-format.ts';
import { graphql } from '../gql/gql.ts';
import type { MaintenanceStoryFragment } from '../gql/graphql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';

const StopRecurrenceDocument = graphql(/* GraphQL */ `
  mutation StopRecurrence($maintenanceId: ID!) {
    stopRecurrence(maintenanceId: $maintenanceId) {
      ...MaintenanceStory
    }
  }
`);

interface Props {
  maintenance: MaintenanceStoryFragment;
  laterCount: number;
  opened: boolean;
  onClose: () => void;
}

/** Names what is called off: this one stays, those after it do not. */
export function StopRecurrenceDialog({ maintenance, laterCount, opened, onClose }: Props) {
  const clock = useClock();
  const [stop, { loading }] = useMutation(StopRecurrenceDocument, { refetchQueries: 'active' });
  const { id, title, plannedStart, plannedEnd } = maintenance;
  const window = formatWindow(plannedStart, plannedEnd, clock.now, clock);

  const confirm = async () => {
    try {
      await stop({ variables: { maintenanceId: id } });
      onClose();
      showDone(<Trans>“{title}” recurs no more.</Trans>);
    } catch (problem) {
      showProblem(problem);
    }
  };

  return (
    <Modal opened={opened} onClose={onClose} title={<Trans>Stop recurrence</Trans>}>
      <Stack>
        <Text>
          <Trans>The one of {window} stays as it is, and is the last of its series.</Trans>{' '}
          {laterCount === 0 ? (
            <Trans>None is planned after it, and no more come.</Trans>
          ) : (
            <Trans>
              <Plural
                value={laterCount}
                one="# that is planned after it is cancelled"
                other="# that are planned after it are cancelled"
              />
              , and no more come. That cannot be taken back.
            </Trans>
          )}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button color="red.8" loading={loading} onClick={() => void confirm()}>
            <Trans>Stop recurrence</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
