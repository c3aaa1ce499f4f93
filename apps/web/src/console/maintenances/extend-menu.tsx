import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconClockEdit, IconClockPlus } from '@tabler/icons-react';
import { useClock } from '../../shared/clock.tsx';
import { formatDuration, formatMoment } from '../../shared/time-format.ts';
import { Time } from '../../shared/time.tsx';
import type { MaintenanceStoryFragment } from '../gql/graphql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { extendedEnd } from './extended-end.ts';
import { UpdateMaintenanceDocument } from './update-maintenance.ts';

const MINUTES = [30, 60];

/** Moves the end of work that goes on. */
export function ExtendMenu({ maintenance }: { maintenance: MaintenanceStoryFragment }) {
  const clock = useClock();
  const [choosing, choose] = useDisclosure(false);
  const [update, { loading }] = useMutation(UpdateMaintenanceDocument, { refetchQueries: 'active' });
  const { id, plannedEnd: before, updatedAt: ifUnchangedSince } = maintenance;

  const extend = async (minutes: number) => {
    const plannedEnd = extendedEnd(before, minutes, Date.now());
    try {
      await update({ variables: { id, input: { plannedEnd, ifUnchangedSince } } });
      const until = formatMoment(plannedEnd, Date.now(), clock);
      showDone(<Trans>Extended until {until}.</Trans>);
    } catch (problem) {
      showProblem(problem);
    }
  };

  return (
    <>
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <Button variant="default" loading={loading} rightSection={<IconChevronDown size={16} aria-hidden />}>
            <Trans>Extend</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {MINUTES.map((minutes) => (
            <Menu.Item
              key={minutes}
              leftSection={<IconClockPlus size={16} aria-hidden />}
              onClick={() => void extend(minutes)}
            >
              <Trans>
                By {formatDuration(minutes * 60_000, clock.locale)}, until{' '}
                <Time at={extendedEnd(before, minutes, clock.now)} show="moment" />
              </Trans>
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<IconClockEdit size={16} aria-hidden />} onClick={choose.open}>
            <Trans>Until another time</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ExtendDialog maintenance={maintenance} opened={choosing} onClose={choose.close} />
    </>
  );
}
