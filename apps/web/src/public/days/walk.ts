import { clampTo, type Columns } from './columns.ts';

/** A day of a component. */
export interface Position {
  id: string;
  column: number;
}

export interface Ground {
  /** The components whose strips can be seen, from top to bottom. */
  order: readonly string[];
  /** The columns of a component that hold a day and can be seen. */
  columnsOf: (id: string) => Columns;
}

/** Where a key leads from a day; null where it is no key to walk with. At an edge one stays. */
export function walk(key: string, from: Position, { order, columnsOf }: Ground): Position | null {
  const columns = columnsOf(from.id);
  switch (key) {
    case 'ArrowLeft':
      return { ...from, column: clampTo(columns, from.column - 1) };
    case 'ArrowRight':
      return { ...from, column: clampTo(columns, from.column + 1) };
    case 'Home':
      return { ...from, column: columns.first };
    case 'End':
      return { ...from, column: columns.last };
    case 'ArrowUp':
    case 'ArrowDown': {
      const id = order[order.indexOf(from.id) + (key === 'ArrowUp' ? -1 : 1)] ?? from.id;
      return { id, column: clampTo(columnsOf(id), from.column) };
    }
    default:
      return null;
  }
}
