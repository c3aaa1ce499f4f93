import { COMPONENT_STATUSES, severityOf, type ComponentStatus } from '@signet/domain/component';
import type { DayRun } from '@signet/domain/history-runs';
import { COMPONENT_TONES, type Tone } from './status-tone.ts';
import { countDays } from './count-days.ts';

/** Columns of the page's drawings; a shorter history stands at the end of its drawing. */
export const BAR_DAYS = 90;
export const BAR_HEIGHT = 40;
/** A trouble of a minute is still to be seen: about a third of the column. */
const LEAST = 12;

interface Slice {
  status: ComponentStatus;
  top: number;
  height: number;
}

/**
 * One path a tone, to be painted in this order. The mildest status of a day fills its whole column, and with its
 * neighbours becomes one rectangle; what was worse lies upon it, the worst on top.
 */
export function barPaths(runs: readonly DayRun[], columns = BAR_DAYS): { tone: Tone; path: string }[] {
  const paths = new Map<ComponentStatus, string>();
  const draw = ({ status, top, height }: Slice, from: number, to: number) =>
    paths.set(status, `${paths.get(status) ?? ''}M${from} ${top}h${to - from}v${height}h${from - to}z`);

  let from = columns - countDays(runs);
  let ground: { status: ComponentStatus; from: number } | undefined;
  const layGround = (to: number) => ground && draw({ ...ground, top: 0, height: BAR_HEIGHT }, ground.from, to);
  for (const run of runs) {
    const slices = slicesOf(run);
    const status = slices.pop()?.status ?? run.worst;
    if (ground?.status !== status) {
      layGround(from);
      ground = { status, from };
    }
    for (const slice of slices) draw(slice, from, from + run.count);
    from += run.count;
  }
  layGround(from);
  return COMPONENT_STATUSES.flatMap((status) => {
    const path = paths.get(status);
    return path ? [{ tone: COMPONENT_TONES[status], path }] : [];
  });
}

/** From top to bottom, filling the column. */
function slicesOf({ spans }: DayRun): Slice[] {
  const ordered = spans.filter(({ seconds }) => seconds > 0).toSorted(bySeverity);
  const total = ordered.reduce((sum, { seconds }) => sum + seconds, 0);
  let top = 0;
  return ordered.map(({ status, seconds }, n) => {
    const left = BAR_HEIGHT - top - LEAST * (ordered.length - 1 - n);
    const height = Math.min(left, Math.max(LEAST, Math.round((seconds / total) * BAR_HEIGHT)));
    const slice = { status, top, height };
    top += height;
    return slice;
  });
}

function bySeverity(a: { status: ComponentStatus }, b: { status: ComponentStatus }): number {
  return severityOf(b.status) - severityOf(a.status);
}
