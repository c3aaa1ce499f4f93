import { Trans } from '@lingui/react/macro';
import { useClock } from './clock.tsx';
import type { PlanShape } from './maintenance-shape.ts';
import { calendarDate, formatDate, formatFull } from './time-format.ts';
import { TimeWindow } from './time-window.tsx';

export interface MovedFromProps {
  /** A plan that another one took the place of. */
  former: PlanShape & { replacedAt: string };
}

export function MovedFrom({ former: { plannedStart, plannedEnd, replacedAt } }: MovedFromProps) {
  const clock = useClock();
  return (
    <Trans>
      Moved on{' '}
      <time dateTime={replacedAt} title={formatFull(replacedAt, clock)} suppressHydrationWarning>
        {formatDate(calendarDate(replacedAt, clock.zone), clock.locale)}
      </time>{' '}
      from{' '}
      <s>
        <TimeWindow from={plannedStart} to={plannedEnd} />
      </s>
    </Trans>
  );
}
