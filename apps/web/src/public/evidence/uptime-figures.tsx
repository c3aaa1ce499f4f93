import { Trans } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import { formatUptime } from '../../shared/format-uptime.ts';
import type { ComponentDetail } from '../state/component-detail.ts';
import styles from './uptime-figures.module.css';

/** Each leads to how it was computed. */
export function UptimeFigures({ detail: { quarter, year } }: { detail: ComponentDetail }) {
  return (
    <dl className={styles.figures}>
      <div>
        <dt>
          <Trans>Uptime over 90 days</Trans>
        </dt>
        <Figure uptime={quarter.uptime} />
      </div>
      <div>
        <dt>
          <Trans>Uptime over 365 days</Trans>
        </dt>
        <Figure uptime={year.uptime} />
      </div>
    </dl>
  );
}

function Figure({ uptime }: { uptime: number | null }) {
  const { locale } = useClock();
  return (
    <dd>
      <a href="#computed" suppressHydrationWarning>
        {uptime === null ? <Trans>not known yet</Trans> : formatUptime(uptime, locale)}
      </a>
    </dd>
  );
}
