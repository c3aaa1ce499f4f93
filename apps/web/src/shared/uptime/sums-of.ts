import type { UptimeReportShape } from './uptime-report-shape.ts';

export interface CountedTime {
  /** Seconds whose status has a weight. */
  counted: number;
  /** Of those, the seconds that count as down. */
  lost: number;
}

/** The two sums whose quotient the uptime is. */
export function sumsOf({ sums }: Pick<UptimeReportShape, 'sums'>): CountedTime {
  return sums.reduce(
    ({ counted, lost }, { seconds, weight, lostSeconds }) =>
      weight === null ? { counted, lost } : { counted: counted + seconds, lost: lost + lostSeconds },
    { counted: 0, lost: 0 },
  );
}
