import { COMPONENT_TONES, type Tone } from '../../shared/status-tone.ts';
import { bySeverity, type HistoryDay } from '../state/history.ts';

/** Columns of the drawing; a shorter history stands at its end. */
export const BAR_DAYS = 90;
export const BAR_HEIGHT = 40;
/** A trouble of a minute is still to be seen: about a third of the column. */
const LEAST = 12;

interface Slice {
  tone: Tone;
  top: number;
  height: number;
}

/** One path a tone; days alike and side by side become one rectangle. */
export function barPaths(days: readonly HistoryDay[]): { tone: Tone; path: string }[] {
  const shown = days.slice(-BAR_DAYS);
  const offset = BAR_DAYS - shown.length;
  const paths = new Map<Tone, string>();
  const draw = ({ tone, top, height }: Slice, from: number, to: number) =>
    paths.set(tone, `${paths.get(tone) ?? ''}M${from} ${top}H${to}V${top + height}H${from}z`);

  let begun = 0;
  shown.forEach((day, n) => {
    const next = shown[n + 1];
    if (next && sameLook(day, next)) return;
    for (const slice of slicesOf(day)) draw(slice, offset + begun, offset + n + 1);
    begun = n + 1;
  });
  return [...paths].map(([tone, path]) => ({ tone, path }));
}

function sameLook(a: HistoryDay, b: HistoryDay): boolean {
  return JSON.stringify(slicesOf(a)) === JSON.stringify(slicesOf(b));
}

function slicesOf({ spans, worst }: HistoryDay): Slice[] {
  const ordered = spans.filter(({ seconds }) => seconds > 0).toSorted(bySeverity);
  if (ordered.length < 2) return [{ tone: COMPONENT_TONES[ordered[0]?.status ?? worst], top: 0, height: BAR_HEIGHT }];
  const total = ordered.reduce((sum, { seconds }) => sum + seconds, 0);
  let top = 0;
  return ordered.map(({ status, seconds }, n) => {
    const left = BAR_HEIGHT - top - LEAST * (ordered.length - 1 - n);
    const last = n === ordered.length - 1;
    const height = last
      ? BAR_HEIGHT - top
      : Math.min(left, Math.max(LEAST, Math.round((seconds / total) * BAR_HEIGHT)));
    const slice = { tone: COMPONENT_TONES[status], top, height };
    top += height;
    return slice;
  });
}
