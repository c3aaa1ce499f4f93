import type { ObjectLiteral } from 'typeorm';
import type { Audited } from './audited.js';

/** What became of one thing. Null before: it is new. Null after: it is gone. Both null: something was done with it. */
export interface Change {
  kind: string;
  id: number | null;
  name: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

const CONCEALED = '•••';
const LONGEST_TEXT = 1_000;
const MOST_CHANGES = 50;

/** What a transaction makes of audited things; of each, how it was at first and at last. */
export class ChangeLog {
  readonly #changes = new Map<string, Change & { rank: number; isPart: boolean }>();

  /** @param rank of its entity among all: the lowest is what the entry is about */
  note(audited: Audited, rank: number, key: string, before: ObjectLiteral | null, after: ObjectLiteral | null): void {
    const { kind, nameOf, isPart = false } = audited;
    const row = after ?? before ?? {};
    const id = typeof row['id'] === 'number' ? row['id'] : null;
    const known = this.#changes.get(`${kind} ${key}`);
    const change = {
      kind,
      id,
      name: nameOf(row),
      before: known ? known.before : before && shownOf(audited, before),
      after: after && shownOf(audited, after),
      rank,
      isPart,
    };
    if (known && !known.before && !after) this.#changes.delete(`${kind} ${key}`);
    else this.#changes.set(`${kind} ${key}`, conceal(audited, change, before, after));
  }

  /** What no row tells: that something was done with it. */
  add(change: Change): void {
    this.#changes.set(`${change.kind} ${change.id} noted`, { ...change, rank: -1, isPart: false });
  }

  /** What is left in the end, what matters most first; of very many the first, and how many there were. */
  settled(): { changes: Change[]; count: number } {
    const real = withoutPairs([...this.#changes.values()].flatMap((change) => onlyChanged(change)));
    const changes = real
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, MOST_CHANGES)
      .map(({ kind, id, name, before, after }) => ({ kind, id, name, before: brief(before), after: brief(after) }));
    return { changes, count: real.length };
  }
}

type Noted = Change & { rank: number; isPart: boolean };

function shownOf({ shown, shownAs = {} }: Audited, row: ObjectLiteral): Record<string, unknown> {
  return Object.fromEntries(shown.map((name) => [name, asJson(shownAs[name] ? shownAs[name](row) : row[name])]));
}

function asJson(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : (value ?? null);
}

function brief(values: Record<string, unknown> | null): Record<string, unknown> | null {
  if (!values) return null;
  const cut = (value: unknown) =>
    typeof value === 'string' && value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, cut(value)]));
}

/** That a secret was replaced is told by its name alone. */
function conceal<T extends Noted>(
  { concealed = [] }: Audited,
  change: T,
  before: ObjectLiteral | null,
  after: ObjectLiteral | null,
): T {
  for (const name of concealed) {
    if (!before || !after || before[name] === after[name]) continue;
    change.before = { ...change.before, [name]: CONCEALED };
    change.after = { ...change.after, [name]: `${CONCEALED} (another)` };
  }
  return change;
}

/** Nothing if it is as it was; of a thing that was changed, what is otherwise now. */
function onlyChanged(change: Noted): Noted[] {
  const { before, after } = change;
  if (!before || !after) return [change];
  const names = Object.keys(after).filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]));
  if (names.length === 0) return [];
  const of = (row: Record<string, unknown>) => Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
  return [{ ...change, before: of(before), after: of(after) }];
}

/** Parts that are deleted and written again as they were. */
function withoutPairs(changes: readonly Noted[]): Noted[] {
  const paired = new Set<Noted>();
  for (const change of changes) {
    if (!change.isPart || change.before) continue;
    const pair = changes.find((it) => !paired.has(it) && isTurnedBy(it, change));
    if (pair) paired.add(pair).add(change);
  }
  return changes.filter((change) => !paired.has(change));
}

function isTurnedBy({ kind, before, after }: Noted, again: Noted): boolean {
  return kind === again.kind && after === null && JSON.stringify(before) === JSON.stringify(again.after);
}
