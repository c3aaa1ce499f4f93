import { severityOf, worstOf, type ComponentStatus } from '@signet/domain/component';
import type { HistoryFieldsFragment } from '../gql/graphql.ts';
import { shiftDate } from '../../shared/time-format.ts';

export interface StatusShare {
  status: ComponentStatus;
  seconds: number;
}

export interface HistoryDay {
  date: string;
  worst: ComponentStatus;
  /** 0 to 100, null where nothing is known. */
  uptime: number | null;
  spans: readonly StatusShare[];
}

/**
 * A history in a few bytes: most days of most components are alike, and the page carries ninety of each.
 * `days` lists runs of equal days, oldest first: "57*a86400,b300a86100/99.83,32*a86400".
 */
export interface CompactHistory {
  uptime: number | null;
  /** The last day, YYYY-MM-DD. */
  last: string;
  days: string;
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

export function packHistory({ uptime, days }: HistoryFieldsFragment): CompactHistory {
  return { uptime, last: days.at(-1)?.date ?? '', days: joinRuns(days.map(dayCode)) };
}

/** Oldest first. */
export function unpackHistory({ last, days }: CompactHistory): HistoryDay[] {
  const codes = splitRuns(days);
  return codes.map((code, n) => ({ date: shiftDate(last, n - codes.length + 1), ...parseDay(code) }));
}

/** Today, now that the component has another status: its colour at once, its exact share with the next whole page. */
export function markToday(history: CompactHistory, status: ComponentStatus): CompactHistory {
  const codes = splitRuns(history.days);
  const today = codes.pop();
  if (!today) return history;
  const { worst, uptime, spans } = parseDay(today);
  if (spans.some((span) => span.status === status)) return history;
  const marked = dayCode({ worst: worstOf([worst, status]), uptime, spans: [...spans, { status, seconds: 1 }] });
  return { ...history, days: joinRuns([...codes, marked]) };
}

function joinRuns(codes: readonly string[]): string {
  const runs: { code: string; count: number }[] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run?.code === code) run.count += 1;
    else runs.push({ code, count: 1 });
  }
  return runs.map(({ code, count }) => (count > 1 ? `${count}*${code}` : code)).join(',');
}

function splitRuns(days: string): string[] {
  return [...days.matchAll(/(?:(\d+)\*)?([^,]+)/g)].flatMap(([, count = '1', code = '']) =>
    Array<string>(Number(count)).fill(code),
  );
}

function dayCode({ worst, uptime, spans }: Omit<HistoryDay, 'date'>): string {
  const shares = spans.map(({ status, seconds }) => `${LETTERS[status]}${seconds}`).join('');
  const plain = worst === worstOfSpans(spans) ? '' : `!${LETTERS[worst]}`;
  return `${shares}${plain}${uptime === null ? '' : `/${Number(uptime.toFixed(3))}`}`;
}

function parseDay(code: string): Omit<HistoryDay, 'date'> {
  const [, shares = '', stated, uptime] = /^([^!/]*)(?:!([a-z]))?(?:\/(.+))?$/.exec(code) ?? [];
  const spans = [...shares.matchAll(/([a-z])(\d+)/g)].map(([, letter = '', seconds]) => ({
    status: STATUSES.get(letter) ?? 'UNKNOWN',
    seconds: Number(seconds),
  }));
  return {
    worst: STATUSES.get(stated ?? '') ?? worstOfSpans(spans),
    uptime: uptime === undefined ? null : Number(uptime),
    spans,
  };
}

/** Unknown seconds colour a day only where it has nothing else. */
function worstOfSpans(spans: readonly StatusShare[]): ComponentStatus {
  const known = spans.filter(({ status }) => status !== 'UNKNOWN');
  return spans.length > 0 && known.length === 0 ? 'UNKNOWN' : worstOf(known.map(({ status }) => status));
}

export function bySeverity(a: StatusShare, b: StatusShare): number {
  return severityOf(b.status) - severityOf(a.status);
}
