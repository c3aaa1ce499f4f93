import { Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import { useClock } from '../../../shared/clock.tsx';
import { calendarDate } from '../../../shared/time-format.ts';
import { ScreenState } from '../../parts/screen-state.tsx';
import { firstWeekday } from './first-weekday.ts';
import { MonthAgenda } from './month-agenda.tsx';
import { monthGrid } from './month-grid.ts';
import { MonthNavigation } from './month-navigation.tsx';
import { MonthTable } from './month-table.tsx';
import { onDays } from './on-days.ts';
import { useCalendar } from './use-calendar.ts';

/** A month of maintenance, in the operator's own zone; where there is no room for a grid, day by day. */
export function Calendar() {
  const { month: asked, show, component, search } = useSearch({ from: '/frame/maintenance' });
  const { now, zone } = useClock();
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const id = useId();
  const today = calendarDate(now, zone);
  const month = asked ?? today.slice(0, 7);
  const weeks = monthGrid(month, firstWeekday(navigator.language));
  const dates = weeks.flat();
  const { maintenances, error } = useCalendar({
    firstDay: dates[0] ?? today,
    lastDay: dates.at(-1) ?? today,
    part: show,
    component,
    search,
  });

  return (
    <Stack component="section" aria-labelledby={id} gap="sm">
      <MonthNavigation id={id} month={month} thisMonth={today.slice(0, 7)} />
      <ScreenState ready={maintenances} error={error}>
        {(ready) => {
          const days = onDays(ready, dates, zone);
          return narrow ? (
            <MonthAgenda month={month} days={days} today={today} />
          ) : (
            <MonthTable month={month} weeks={weeks} days={days} today={today} labelledBy={id} />
          );
        }}
      </ScreenState>
    </Stack>
  );
}
