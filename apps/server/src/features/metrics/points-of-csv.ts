import { LIMITS } from '@signet/domain/limits';
import { refusedPoints, type MetricPoint } from '@signet/domain/metric';
import { POINT_TIME_WORDS, pointTime } from '@signet/domain/point-time';
import { CsvError, parse, type Info } from 'csv-parse/sync';
import { csvOptions } from '../../core/csv-options.js';
import { badInput } from '../../core/errors.js';

export interface LineProblem {
  line: number;
  reason: string;
}

export interface CsvPoints {
  points: MetricPoint[];
  rejected: number;
  /** The first hundred. */
  problems: LineProblem[];
}

const MOST_PROBLEMS = 100;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const SECONDS = /^\d+(\.\d+)?$/;

/**
 * The points of a CSV file, and what is wrong with those of its lines that hold none. Columns are named by a
 * header, in any order and among others, or are at and value. @throws AppError for what is no such file at all
 */
export function pointsOfCsv(csv: string, now: Date): CsvPoints {
  const lines = linesOf(csv);
  const [first] = lines;
  if (!first) throw badInput('csv', 'must not be empty');
  const { places, hasHeader } = placesIn(first.record);
  const points: MetricPoint[] = [];
  const problems: LineProblem[] = [];
  for (const { record, info } of hasHeader ? lines.slice(1) : lines) {
    const point = pointOf(record[places.at] ?? '', record[places.value] ?? '', now);
    if (typeof point === 'string') problems.push({ line: info.lines, reason: point });
    else points.push(point);
  }
  return { points, rejected: problems.length, problems: problems.slice(0, MOST_PROBLEMS) };
}

interface Line {
  record: string[];
  info: Info;
}

function linesOf(csv: string): Line[] {
  if (Buffer.byteLength(csv) > LIMITS.csvBytes) {
    throw badInput('csv', `must have at most ${LIMITS.csvBytes} bytes; import it in parts`);
  }
  const lines = parsed(csv);
  // With the header.
  if (lines.length > LIMITS.csvLines + 1) {
    throw badInput('csv', `must have at most ${LIMITS.csvLines} lines; import it in parts`);
  }
  return lines;
}

function parsed(csv: string): Line[] {
  try {
    return parse(csv, csvOptions(csv)) as unknown as Line[];
  } catch (error) {
    if (error instanceof CsvError) throw badInput('csv', `must be CSV: ${error.message}`);
    throw error;
  }
}

function placesIn(first: readonly string[]): { places: { at: number; value: number }; hasHeader: boolean } {
  const names = first.map((name) => name.toLowerCase());
  const places = { at: names.indexOf('at'), value: names.indexOf('value') };
  const hasHeader = places.at >= 0 && places.value >= 0;
  return { places: hasHeader ? places : { at: 0, value: 1 }, hasHeader };
}

/** The point, or why there is none. */
function pointOf(at: string, value: string, now: Date): MetricPoint | string {
  if (at === '') return 'the time is missing';
  const time = pointTime(SECONDS.test(at) ? Number(at) : at);
  if (!time) return `the time ${quoted(at)} ${POINT_TIME_WORDS}`;
  if (value === '') return 'the value is missing';
  if (!NUMBER.test(value)) return `the value ${quoted(value)} must be a number such as 212.5`;
  const point = { at: time, value: Number(value) };
  const [refused] = refusedPoints([point], now);
  if (!refused) return point;
  return `the ${refused.path.endsWith('.at') ? `time ${at}` : `value ${value}`} ${refused.message}`;
}

function quoted(cell: string): string {
  return cell.length <= 40 ? `"${cell}"` : `"${cell.slice(0, 40)}…"`;
}
