import { guardedCell } from '@signet/domain/guarded-cell';

/** A line of a file that spreadsheets open: no cell is a formula, whoever wrote it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(guardedCell(cell))).join(',')}\r\n`;
}

function quoted(cell: string): string {
  return /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
