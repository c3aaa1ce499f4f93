import { Trans } from '@lingui/react/macro';
import { useClock } from '../clock.tsx';
import { formatSeconds } from '../time-format.ts';
import type { UptimeReportShape } from './uptime-report-shape.ts';

/** What the figures follow, in words. */
export function UptimeRules({ report: { weights, minimumIncidentSeconds } }: { report: UptimeReportShape }) {
  const { locale } = useClock();
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const { majorOutage, partialOutage, degradedPerformance, underMaintenance } = weights;
  return (
    <>
      <p>
        <Trans>
          Uptime is the share of the time counted that was not lost. Of a second of major outage{' '}
          {share.format(majorOutage)} is lost, of partial outage {share.format(partialOutage)}, of degraded performance{' '}
          {share.format(degradedPerformance)}.
        </Trans>{' '}
        {underMaintenance === null ? (
          <Trans>
            Time under maintenance and time of which nothing is known, such as before the component was added, is left
            out: it is neither counted nor lost.
          </Trans>
        ) : (
          <Trans>
            Of a second under maintenance {share.format(underMaintenance)} is lost. Time of which nothing is known, such
            as before the component was added, is left out: it is neither counted nor lost.
          </Trans>
        )}
      </p>
      {minimumIncidentSeconds > 0 && (
        <p>
          <Trans>
            What is shorter than {formatSeconds(minimumIncidentSeconds, locale)} does not colour its day; its time
            counts all the same.
          </Trans>
        </p>
      )}
    </>
  );
}
