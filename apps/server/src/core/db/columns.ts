import type { ColumnOptions, QueryRunner, TableColumnOptions } from 'typeorm';

/** UTC with milliseconds. */
export const INSTANT = { type: 'datetime', precision: 3 } as const satisfies ColumnOptions;

/** A word of one of the domain's lists. */
export const WORD = { type: 'varchar', length: 32 } as const satisfies ColumnOptions;

type More = Pick<TableColumnOptions, 'isNullable' | 'isUnique' | 'isPrimary' | 'default'>;

/** The columns of migrations, in the types of the dialect at hand. */
export function columnsFor(runner: QueryRunner) {
  const sqlite = runner.connection.options.type === 'better-sqlite3';
  const whole = sqlite ? 'integer' : 'int';
  return {
    id: (): TableColumnOptions => ({
      name: 'id',
      type: whole,
      isPrimary: true,
      isGenerated: true,
      generationStrategy: 'increment',
    }),
    whole: (name: string, more: More = {}): TableColumnOptions => ({ name, type: whole, ...more }),
    real: (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'double', ...more }),
    flag: (name: string, more: More = {}): TableColumnOptions => ({
      name,
      type: sqlite ? 'boolean' : 'tinyint',
      ...more,
    }),
    line: (name: string, length: number, more: More = {}): TableColumnOptions => ({
      name,
      type: 'varchar',
      length: String(length),
      ...more,
    }),
    word: (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'varchar', length: '32', ...more }),
    text: (name: string, more: More = {}): TableColumnOptions => ({
      name,
      type: sqlite ? 'text' : 'mediumtext',
      ...more,
    }),
    instant: (name: string, more: More = {}): TableColumnOptions => ({
      name,
      type: 'datetime',
      precision: 3,
      ...more,
    }),
  };
}
