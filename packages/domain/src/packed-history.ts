import { worstOf, type ComponentStatus } from './component.js';
import type { DayRun } from './history-runs.js';

/**
 * A history in a few characters, as most days of most components are alike. The first day, a colon, then runs of
 * equal days, oldest first: "2026-08-25:57*o86400/100,o86100p300/99.826,32*o86400/100". A day is the seconds of
 * each status, "!" and its colour where that is not the worst of them, "/" and its uptime where that is known.
 */
export interface UnpackedHistory {
  /** YYYY-MM-DD; empty where there is no day. */
  first: string;
  runs: DayRun[];
}

const LETTERS: Record<ComponentStatus, string> = {
  OPERATIONAL: 'o',
  UNKNOWN: 'u',
  UNDER_MAINTENANCE: 'm',
  DEGRADED_PERFORMANCE: 'd',
  PARTIAL_OUTAGE: 'p',
  MAJOR_OUTAGE: 'x',
};
const STATUSES = new Map(Object.entries(LETTERS).map(([status, letter]) => [letter, status as ComponentStatus]));

/** Uptimes come out with three decimals; neighbours that then are alike become one run. */
export function packHistory({ first, runs }: UnpackedHistory): string {
  if (runs.length === 0) return '';
  let packed = '';
  let code = '';
  let count = 0;
  const finish = () => {
    if (count > 0) packed += `${packed === '' ? `${first}:` : ','}${count > 1 ? `${count}*` : ''}${code}`;
  };
  for (const run of runs) {
    const next = dayCode(run);
    if (next !== code) finish();
    count = next === code ? count + run.count : run.count;
    code = next;
  }
  finish();
  return packed;
}

/** @param packed what `packHistory` wrote */
export function unpackHistory(packed: string): UnpackedHistory {
  const [first = '', days = ''] = packed.split(':');
  return { first, runs: days === '' ? [] : days.split(',').map(parseRun) };
}

function dayCode({ worst, uptime, spans }: DayRun): string {
  let code = '';
  for (const { status, seconds } of spans) code += LETTERS[status] + seconds;
  if (worst !== worstOfSpans(spans)) code += `!${LETTERS[worst]}`;
  return uptime === null ? code : `${code}/${Math.round(uptime * 1000) / 1000}`;
}

function parseRun(text: string): DayRun {
  const star = text.indexOf('*');
  const slash = text.indexOf('/');
  const day = text.slice(star + 1, slash < 0 ? text.length : slash);
  const mark = day.indexOf('!');
  const spans = parseShares(mark < 0 ? day : day.slice(0, mark));
  return {
    count: star < 0 ? 1 : Number(text.slice(0, star)),
    worst: (mark < 0 ? undefined : STATUSES.get(day.slice(mark + 1))) ?? worstOfSpans(spans),
    uptime: slash < 0 ? null : Number(text.slice(slash + 1)),
    spans,
  };
}

function parseShares(shares: string): DayRun['spans'] {
  const spans: DayRun['spans'] = [];
  let span = { status: 'UNKNOWN' as ComponentStatus, seconds: 0 };
  for (const sign of shares) {
    if (sign >= '0' && sign <= '9') span.seconds = span.seconds * 10 + Number(sign);
    else spans.push((span = { status: STATUSES.get(sign) ?? 'UNKNOWN', seconds: 0 }));
  }
  return spans;
}

/** Unknown seconds colour a day only where it has nothing else. */
function worstOfSpans(spans: DayRun['spans']): ComponentStatus {
  let worst: ComponentStatus | undefined;
  for (const { status } of spans) {
    if (worst === undefined || worst === 'UNKNOWN') worst = status;
    else if (status !== 'UNKNOWN') worst = worstOf([worst, status]);
  }
  return worst ?? 'OPERATIONAL';
}
