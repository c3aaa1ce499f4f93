import { effectiveStatus, type ComponentStatus } from './component.js';

/** Half-open: from `from` up to and not including `to`; `to` null: it still holds. */
export interface StatusInterval {
  status: ComponentStatus;
  from: Date;
  to: Date | null;
}

/** What decides one component's status for one audience. */
export interface TimelineSources {
  createdAt: Date;
  /** Base statuses in the order in which they were set; the first at `createdAt`. */
  base: readonly { status: ComponentStatus; at: Date }[];
  /** Maintenances from their actual start to their actual end. */
  maintenances: readonly StatusInterval[];
  /** Impacts of the incidents that the audience may see. */
  impacts: readonly StatusInterval[];
  /** What operators found out afterwards, in the order in which they said so: the last word on a moment holds. */
  corrections?: readonly StatusInterval[];
}

/**
 * The component's status intervals since `createdAt`: oldest first, no gap, no overlap, neighbours differ,
 * the last one open. What lies before `createdAt` tells nothing and is left out.
 */
export function statusIntervals(sources: TimelineSources): StatusInterval[] {
  const { createdAt, base, maintenances, impacts, corrections = [] } = sources;
  const born = createdAt.getTime();
  const moments = new Set([born]);
  for (const { at } of base) moments.add(at.getTime());
  for (const { from, to } of [...maintenances, ...impacts, ...corrections]) {
    moments.add(from.getTime());
    if (to) moments.add(to.getTime());
  }

  const intervals: StatusInterval[] = [];
  for (const moment of [...moments].filter((m) => m >= born).toSorted((a, b) => a - b)) {
    const corrected = corrections.findLast((correction) => holdsAt(correction, moment));
    const status =
      corrected?.status ??
      effectiveStatus({
        base: base.findLast(({ at }) => at.getTime() <= moment)?.status ?? 'UNKNOWN',
        maintenances: maintenances.filter((m) => holdsAt(m, moment)).map((m) => m.status),
        impacts: impacts.filter((i) => holdsAt(i, moment)).map((i) => i.status),
      });
    const last = intervals.at(-1);
    if (last?.status === status) continue;
    const from = new Date(moment);
    if (last) last.to = from;
    intervals.push({ status, from, to: null });
  }
  return intervals;
}

function holdsAt({ from, to }: StatusInterval, moment: number): boolean {
  return from.getTime() <= moment && (to === null || moment < to.getTime());
}
