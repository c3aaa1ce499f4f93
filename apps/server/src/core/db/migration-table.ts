import { Table, type QueryRunner, type TableColumnOptions, type TableOptions } from 'typeorm';
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
