import { Trans } from '@lingui/react/macro';
import type { PlanShape } from './maintenance-shape.ts';
import { Time } from './time.tsx';
import { TimeWindow } from './time-window.tsx';

export interface MovedFromProps {
  /** A plan that another one took the place of. */
  former: PlanShape & { replacedAt: string };
}

export function MovedFrom({ former: { plannedStart, plannedEnd, replacedAt } }: MovedFromProps) {
  return (
    <Trans>
      Moved <Time at={replacedAt} show="moment" /> from{' '}
      <s>
        <TimeWindow from={plannedStart} to={plannedEnd} />
      </s>
    </Trans>
  );
}
