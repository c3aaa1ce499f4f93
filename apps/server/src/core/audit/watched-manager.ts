import { In, type EntityManager, type EntityMetadata, type ObjectLiteral } from 'typeorm';
import type { AuditPolicy, Audited } from './audited.js';
import type { ChangeLog } from './change-log.js';

const CHUNK = 500;

type Row = ObjectLiteral;
type Target = new () => ObjectLiteral;

/**
 * The same manager, which notes what `save`, `insert`, `update`, `delete` and `remove` make of audited rows. It reads
 * them before and after, as only the database knows what a statement did. Statements of a query builder go past it.
 */
export function watched(db: EntityManager, policy: AuditPolicy, log: ChangeLog): EntityManager {
  const ranks = new Map([...policy.entities.keys()].map((entity, rank) => [entity, rank]));
  const auditedOf = (target: unknown): Audited | undefined => policy.entities.get(target);

  const note = (target: Target, before: readonly Row[], after: readonly Row[]) => {
    const audited = auditedOf(target);
    if (!audited) return;
    const metadata = db.connection.getMetadata(target);
    const rows = new Map<string, [Row | null, Row | null]>();
    for (const row of before) rows.set(keyOf(metadata, row), [row, null]);
    for (const row of after) rows.set(keyOf(metadata, row), [rows.get(keyOf(metadata, row))?.[0] ?? null, row]);
    for (const [key, [was, is]] of rows) log.note(audited, ranks.get(target) ?? Infinity, key, was, is);
  };

  /** As the database has them now, of the keys of these. */
  const reread = async (target: Target, rows: readonly Row[]): Promise<Row[]> => {
    const metadata = db.connection.getMetadata(target);
    const found: Row[] = [];
    const known = rows.filter((row) => metadata.primaryColumns.every((column) => column.getEntityValue(row) != null));
    for (let at = 0; at < known.length; at += CHUNK)
      found.push(...(await db.find(target, { where: wheresOf(metadata, known.slice(at, at + CHUNK)) })));
    return found;
  };

  const around = async <T>(target: Target, before: Row[], write: () => Promise<T>, written: (result: T) => Row[]) => {
    const result = await write();
    note(target, before, await reread(target, written(result)));
    return result;
  };

  const watchedOnes: Partial<Record<keyof EntityManager, (...args: never[]) => Promise<unknown>>> = {
    async save(...args: unknown[]) {
      const [target, given] = typeof args[0] === 'function' ? [args[0], args[1]] : [targetOf(args[0]), args[0]];
      const write = () => saving(db).save(...args);
      if (!auditedOf(target)) return write();
      const before = await reread(target as Target, [given].flat() as Row[]);
      return around(target as Target, before, write, (saved) => [saved].flat());
    },
    async insert(target: Target, values: Row | Row[]) {
      const write = () => db.insert(target, values);
      if (!auditedOf(target)) return write();
      return around(target, [], write, () => [values].flat<Row[]>());
    },
    async update(target: Target, criteria: Row, change: Row) {
      const write = () => db.update(target, criteria, change);
      if (!auditedOf(target)) return write();
      const before = await db.find(target, { where: whereOf(db.connection.getMetadata(target), criteria) });
      return around(target, before, write, () => before);
    },
    async delete(target: Target, criteria: Row) {
      const write = () => db.delete(target, criteria);
      if (!auditedOf(target)) return write();
      const before = await db.find(target, { where: whereOf(db.connection.getMetadata(target), criteria) });
      return around(target, before, write, () => before);
    },
  };
  return Object.assign(Object.create(db) as EntityManager, watchedOnes);
}

/** All forms of `save` in one: what is handed on is what was handed in. */
function saving(db: { save(...args: never[]): unknown }): { save(...args: unknown[]): Promise<Row | Row[]> } {
  return db as { save(...args: unknown[]): Promise<Row | Row[]> };
}

function targetOf(given: unknown): unknown {
  const [one] = [given].flat();
  return (one as object | undefined)?.constructor;
}

function keyOf({ primaryColumns }: EntityMetadata, row: Row): string {
  return primaryColumns.map((column) => String(column.getEntityValue(row))).join(' ');
}

function wheresOf({ primaryColumns }: EntityMetadata, rows: readonly Row[]): Row | Row[] {
  const [only, ...more] = primaryColumns;
  if (only && more.length === 0)
    return { [only.propertyName]: In(rows.map((row) => only.getEntityValue(row) as unknown)) };
  return rows.map((row) =>
    Object.fromEntries(primaryColumns.map((column) => [column.propertyName, column.getEntityValue(row)])),
  );
}

/** As managers take it: a key, several, or what rows have. */
function whereOf({ primaryColumns: [key] }: EntityMetadata, criteria: unknown): Row {
  if (typeof criteria !== 'number' && typeof criteria !== 'string' && !Array.isArray(criteria)) return criteria as Row;
  if (!key) throw new Error('rows without a key are not audited');
  return { [key.propertyName]: Array.isArray(criteria) ? In(criteria) : criteria };
}
