import { Trans } from '@lingui/react/macro';
import { ActionIcon, Button, Group, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useClock } from '../../../shared/clock.tsx';
import { formatMonth } from '../../../shared/time-format.ts';
import { shiftMonth } from './month-grid.ts';

interface Props {
  id: string;
  /** YYYY-MM */
  month: string;
  thisMonth: string;
}

/** The month that is shown, and the way to others. */
export function MonthNavigation({ id, month, thisMonth }: Props) {
  const { locale } = useClock();
  const [before, after] = [shiftMonth(month, -1), shiftMonth(month, 1)];
  return (
    <Group gap="xs">
      <Arrow month={before} icon={<IconChevronLeft size={18} aria-hidden />} />
      <Title order={2} id={id} miw={{ base: 0, sm: 200 }} ta="center" aria-live="polite">
        {formatMonth(month, locale)}
      </Title>
      <Arrow month={after} icon={<IconChevronRight size={18} aria-hidden />} />
      {month !== thisMonth && (
        <Button
          variant="default"
          size="compact-md"
          renderRoot={(props) => (
            <Link
              to="/maintenance"
              search={(search) => ({ ...search, view: 'calendar' as const, month: undefined })}
              resetScroll={false}
              {...props}
            />
          )}
        >
          <Trans>This month</Trans>
        </Button>
      )}
    </Group>
  );
}

function Arrow({ month, icon }: { month: string; icon: React.ReactNode }) {
  const { locale } = useClock();
  return (
    <ActionIcon
      variant="default"
      size={36}
      aria-label={formatMonth(month, locale)}
      renderRoot={(props) => (
        <Link
          to="/maintenance"
          search={(search) => ({ ...search, view: 'calendar' as const, month })}
          resetScroll={false}
          {...props}
        />
      )}
    >
      {icon}
    </ActionIcon>
  );
}
