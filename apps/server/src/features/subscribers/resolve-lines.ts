import { In, type EntityManager } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { knownTargets } from './known-targets.js';
import type { LineProblem } from './subscriber-import.js';
import type { CsvSubscriber } from './subscribers-of-csv.js';

export interface ResolvedSubscriber extends CsvSubscriber {
  personId: number | null;
}

const FIELDS = { COMPONENT: 'component_ids', GROUP: 'group_ids', INCIDENT: 'incident_id' } as const;
const NAMES_AT_ONCE = 500;

/** Finds what lines name: whose line it is, and that there is what they chose. */
export async function resolveLines(
  db: EntityManager,
  lines: readonly CsvSubscriber[],
): Promise<{ resolved: ResolvedSubscriber[]; problems: LineProblem[] }> {
  const isKnown = await knownTargets(
    db,
    lines.flatMap(({ topics }) => topics),
  );
  const people = await peopleByEmail(db, lines);
  const resolved: ResolvedSubscriber[] = [];
  const problems: LineProblem[] = [];
  for (const it of lines) {
    const { line, topics, member } = it;
    const unknown = topics.filter((topic) => !isKnown(topic));
    const personId = member === null ? null : people.get(member);
    const wrong: LineProblem[] = unknown.map(({ kind, targetId }) => ({
      line,
      field: FIELDS[kind],
      reason: `must name what there is on this page; there is no ${targetId}`,
    }));
    if (personId === undefined)
      wrong.push({ line, field: 'member', reason: 'must be the address of somebody of the team' });
    if (personId === undefined || wrong.length > 0) problems.push(...wrong);
    else resolved.push({ ...it, personId });
  }
  return { resolved, problems };
}

async function peopleByEmail(db: EntityManager, lines: readonly CsvSubscriber[]): Promise<Map<string, number>> {
  const emails = [...new Set(lines.flatMap(({ member }) => (member === null ? [] : [member])))];
  const found = new Map<string, number>();
  for (let at = 0; at < emails.length; at += NAMES_AT_ONCE) {
    const where = { email: In(emails.slice(at, at + NAMES_AT_ONCE)) };
    for (const { id, email } of await db.find(Person, { where, select: { id: true, email: true } }))
      found.set(email, id);
  }
  return found;
}
