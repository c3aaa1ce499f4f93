import { Plural, Trans } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import type { PageState } from '../state/page-state.ts';
import { foldQuietDays, pastDays } from '../state/sections.ts';
import { DayList } from './day-list.tsx';
import { Panel } from './panel.tsx';
import styles from './past-days.module.css';
import { PastIncident } from './past-incident.tsx';
import { PastMaintenance } from './past-maintenance.tsx';

export function PastDays({ page }: { page: PageState }) {
  const { now } = useClock();
  const count = page.site.timelineDays;
  return (
    <Panel title={<Plural value={count} one="Today" other="Past # days" />}>
      <DayList
        entries={foldQuietDays(pastDays(page, now))}
        heading="h3"
        incident={(incident) => <PastIncident incident={incident} />}
        maintenance={(maintenance) => <PastMaintenance maintenance={maintenance} />}
      />
      <p className={styles.more}>
        <a href="/history">
          <Trans>History · month by month</Trans>
        </a>
      </p>
    </Panel>
  );
}
