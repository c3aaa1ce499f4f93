import { Trans } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import { DayList } from '../parts/day-list.tsx';
import { Panel } from '../parts/panel.tsx';
import { StateStrip } from '../parts/state-strip.tsx';
import { monthDays } from '../state/month-days.ts';
import type { Month } from '../state/page-state.ts';
import type { Snapshot } from '../state/page-store.ts';
import type { RouteNamed } from '../state/route.ts';
import { foldQuietDays } from '../state/sections.ts';
import { formatMonth } from './format-month.ts';
import styles from './history-page.module.css';
import { ComponentFilter } from './history/component-filter.tsx';
import { HistoryIncident } from './history/history-incident.tsx';
import { HistoryMaintenance } from './history/history-maintenance.tsx';
import { MonthLinks } from './history/month-links.tsx';
import { QuietMonth } from './history/quiet-month.tsx';

export interface HistoryPageProps {
  route: RouteNamed<'history'>;
  month: Month;
  snapshot: Snapshot;
}

/** A month, day by day. */
export function HistoryPage({ route, month, snapshot }: HistoryPageProps) {
  const { page } = snapshot;
  const { locale } = useClock();
  const days = monthDays(page, month);
  const isQuiet = days.every(({ incidents, maintenances }) => incidents.length + maintenances.length === 0);
  return (
    <>
      <StateStrip snapshot={snapshot} />
      <Panel heading="h1" title={<span suppressHydrationWarning>{formatMonth(month.month, locale)}</span>}>
        <div className={styles.tools}>
          <MonthLinks month={month} />
          <ComponentFilter route={route} page={page} />
        </div>
        <DaysOfTheSite timeZone={page.site.timeZone} />
        {isQuiet ? (
          <QuietMonth component={month.component} />
        ) : (
          <DayList
            entries={foldQuietDays(days)}
            heading="h2"
            incident={(incident) => <HistoryIncident incident={incident} />}
            maintenance={(maintenance) => <HistoryMaintenance maintenance={maintenance} />}
          />
        )}
      </Panel>
    </>
  );
}

/** Times are in the visitor's zone, days in the site's: where the two differ it must be said. */
function DaysOfTheSite({ timeZone }: { timeZone: string }) {
  const { zone } = useClock();
  if (zone === timeZone) return null;
  return (
    <p className={styles.zones}>
      <Trans>
        Days are those of {timeZone}, times are in {zone}.
      </Trans>
    </p>
  );
}
