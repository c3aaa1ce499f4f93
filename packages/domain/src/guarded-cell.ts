/** What spreadsheets take for a formula, and the mark against it. */
const FORMULA = /^['=+\-@\t\r]/;
const GUARDED = /^'['=+\-@\t\r]/;

/** A cell that no spreadsheet takes for a formula: one that it would, and one that looks guarded, gets an apostrophe. */
export function guardedCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text of a guarded cell; of another, as it is. */
export function plainCell(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
