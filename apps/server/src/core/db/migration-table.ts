import { Table, TableColumn, TableIndex, type QueryRunner, type TableColumnOptions, type TableOptions } from 'typeorm';
import { DefaultNamingStrategy } from 'typeorm';

export interface NewTable {
  name: string;
  columns: TableColumnOptions[];
  indices?: { columns: string[]; unique?: boolean }[];
  parents?: { column: string; table: string; onDelete: 'CASCADE' | 'SET NULL' }[];
}

const naming = new DefaultNamingStrategy();

/** Creates a table unless it is there: MySQL commits each step by itself, so a migration may be run again. */
export async function createTable(
  runner: QueryRunner,
  { name, columns, indices = [], parents = [] }: NewTable,
): Promise<void> {
  const options: TableOptions = {
    name,
    columns,
    indices: indices.map(({ columns: columnNames, unique = false }) => ({
      name: naming.indexName(name, columnNames),
      columnNames,
      isUnique: unique,
    })),
    foreignKeys: parents.map(({ column, table, onDelete }) => ({
      name: naming.foreignKeyName(name, [column], table, ['id']),
      columnNames: [column],
      referencedTableName: table,
      referencedColumnNames: ['id'],
      onDelete,
      onUpdate: 'NO ACTION',
    })),
  };
  await runner.createTable(new Table(options), true, true, true);
}

/** Adds a column unless it is there. Rows that are there already take its default, or null. */
export async function addColumn(runner: QueryRunner, table: string, column: TableColumnOptions): Promise<void> {
  // Read anew: the runner takes a table that was dropped and created again for what it was before.
  const known = await runner.getTable(table);
  if (!known?.findColumnByName(column.name)) await runner.addColumn(known ?? table, new TableColumn(column));
}

/** Adds an index unless it is there. */
export async function addIndex(
  runner: QueryRunner,
  table: string,
  columnNames: string[],
  { unique = false, name = naming.indexName(table, columnNames) }: { unique?: boolean; name?: string } = {},
): Promise<void> {
  const known = (await runner.getTable(table))?.indices.some((index) => index.name === name);
  if (!known) await runner.createIndex(table, new TableIndex({ name, columnNames, isUnique: unique }));
}

/** Drops the index of these columns, if there is one. */
export async function dropIndexOn(runner: QueryRunner, table: string, columnNames: string[]): Promise<void> {
  const known = (await runner.getTable(table))?.indices.find(
    (index) => index.columnNames.join() === columnNames.join(),
  );
  if (known) await runner.dropIndex(table, known);
}

/** Lets a column hold nulls; its values stay. */
export async function allowNulls(runner: QueryRunner, table: string, column: TableColumnOptions): Promise<void> {
  if (runner.connection.options.type === 'better-sqlite3')
    await runner.changeColumn(table, column.name, new TableColumn({ ...column, isNullable: true }));
  else await runner.query(`ALTER TABLE \`${table}\` MODIFY \`${column.name}\` ${column.type} NULL`);
}

/** Gives a column that holds no nulls another type; its values stay. */
export async function changeType(runner: QueryRunner, table: string, column: TableColumnOptions): Promise<void> {
  // TypeORM would drop the column on MySQL and make it anew, empty.
  if (runner.connection.options.type === 'better-sqlite3')
    await runner.changeColumn(table, column.name, new TableColumn(column));
  else await runner.query(`ALTER TABLE \`${table}\` MODIFY \`${column.name}\` ${column.type} NOT NULL`);
}
