import { setImmediate as nextTurn } from 'node:timers/promises';
import { choiceLacks } from '@signet/domain/choice-lacks';
import { plainCell } from '@signet/domain/guarded-cell';
import { READ_COLUMNS, subscriberLine, type SubscriberLine } from '@signet/domain/subscriber-line';
import { badInput } from '../../core/errors.js';
import type { Topic } from './chosen-topics.js';
import { linesOfCsv } from './lines-of-csv.js';
import type { LineProblem } from './subscriber-import.js';

export interface CsvSubscriber extends Omit<SubscriberLine, 'componentIds' | 'groupIds' | 'incidentIds'> {
  line: number;
  topics: Topic[];
}

export interface CsvSubscribers {
  subscribers: CsvSubscriber[];
  /** By the line; several where several cells are wrong. */
  problems: LineProblem[];
}

const LINES_AT_ONCE = 500;
const LACKING = {
  wholePage: {
    field: 'whole_page',
    reason: 'must be yes, or component_ids, group_ids or incident_id must name something',
  },
  incidents: { field: 'incidents', reason: 'must be yes, or maintenances or component_statuses' },
} as const;

/**
 * The subscribers of a CSV file, and what is wrong with those of its lines that hold none. Columns are named by a
 * header, in any order and among others. @throws AppError for what is no such file at all
 */
export async function subscribersOfCsv(csv: Buffer, now: Date): Promise<CsvSubscribers> {
  const [header, ...lines] = await linesOfCsv(csv);
  const columns = columnsOf(header?.cells ?? []);
  const schema = subscriberLine(now);
  const subscribers: CsvSubscriber[] = [];
  const problems: LineProblem[] = [];
  for (const [n, { line, cells }] of lines.entries()) {
    const named = Object.fromEntries(columns.map(([name, place]) => [name, plainCell(cells[place] ?? '')]));
    const { data, error } = schema.safeParse(named);
    const lacking = data && choiceLacks(data, topicsOf(data));
    if (error) {
      problems.push(...error.issues.map(({ path, message }) => ({ line, field: String(path[0]), reason: message })));
    } else if (lacking) problems.push({ line, ...LACKING[lacking] });
    else {
      const { componentIds: _c, groupIds: _g, incidentIds: _i, ...facts } = data;
      subscribers.push({ ...facts, line, topics: topicsOf(data) });
    }
    if (n % LINES_AT_ONCE === 0) await nextTurn();
  }
  return { subscribers, problems };
}

/** Where each column stands that is read; of two of one name the first counts. */
function columnsOf(header: readonly string[]): [string, number][] {
  const names = header.map((name) => name.toLowerCase().replaceAll(' ', '_'));
  if (!names.includes('email')) throw badInput('csv', 'must begin with a header that names the column email');
  return READ_COLUMNS.flatMap((name) => (names.includes(name) ? [[name, names.indexOf(name)]] : []));
}

function topicsOf({ componentIds, groupIds, incidentIds }: SubscriberLine): Topic[] {
  return [
    ...componentIds.map((targetId) => ({ kind: 'COMPONENT' as const, targetId })),
    ...groupIds.map((targetId) => ({ kind: 'GROUP' as const, targetId })),
    ...incidentIds.map((targetId) => ({ kind: 'INCIDENT' as const, targetId })),
  ];
}
