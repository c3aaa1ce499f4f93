import { Trans } from '@lingui/react/macro';
import { severityOf } from '@signet/domain/component';
import { useClock } from '../clock.tsx';
import { StatusLabel } from '../status-label.tsx';
import { COMPONENT_TONES } from '../status-tone.ts';
import { COMPONENT_WORDS } from '../status-words.ts';
import { formatMoment, formatSeconds } from '../time-format.ts';
import { formatUptime } from '../format-uptime.ts';
import type { UptimeReportShape } from './uptime-report-shape.ts';
import { sumsOf } from './sums-of.ts';
import styles from './uptime-sums.module.css';

export interface UptimeSumsProps {
  days: number;
  report: UptimeReportShape;
}

/** One percentage, opened: the time of each status, and the quotient with its numbers put in. */
export function UptimeSums({ days, report }: UptimeSumsProps) {
  const clock = useClock();
  const { locale } = clock;
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const sums = report.sums.toSorted((a, b) => severityOf(b.status) - severityOf(a.status));
  return (
    <>
      <h3>
        <Trans>Over {days} days</Trans>
      </h3>
      <table className={styles.sums}>
        <caption suppressHydrationWarning>
          <Trans>
            From {formatMoment(report.from, clock.now, clock)} to {formatMoment(report.to, clock.now, clock)}
          </Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Status</Trans>
            </th>
            <th scope="col">
              <Trans>Time</Trans>
            </th>
            <th scope="col">
              <Trans>Weight</Trans>
            </th>
            <th scope="col">
              <Trans>Lost</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {sums.map(({ status, seconds, weight, lostSeconds }) => (
            <tr key={status}>
              <th scope="row">
                <StatusLabel tone={COMPONENT_TONES[status]} word={COMPONENT_WORDS[status]} />
              </th>
              <td>{formatSeconds(seconds, locale)}</td>
              {weight === null ? (
                <td colSpan={2}>
                  <Trans>left out</Trans>
                </td>
              ) : (
                <>
                  <td>{share.format(weight)}</td>
                  <td>{lostSeconds > 0 ? formatSeconds(lostSeconds, locale) : '–'}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Quotient report={report} />
    </>
  );
}

function Quotient({ report }: { report: UptimeReportShape }) {
  const { locale } = useClock();
  const { counted, lost } = sumsOf(report);
  if (report.uptime === null) {
    return (
      <p>
        <Trans>No time is counted yet, so there is no uptime.</Trans>
      </p>
    );
  }
  const seconds = new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', maximumFractionDigits: 0 });
  return (
    <p suppressHydrationWarning>
      <Trans>
        1 − {seconds.format(lost)} lost ÷ {seconds.format(counted)} counted ={' '}
        <strong>{formatUptime(report.uptime, locale)}</strong>, cut after two decimals, never rounded up.
      </Trans>
    </p>
  );
}
