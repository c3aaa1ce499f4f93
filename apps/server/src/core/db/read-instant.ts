/** An instant as a statement without entities gives it: SQLite keeps "2026-11-22 14:03:22.000", MySQL's driver parses. */
export function readInstant(value: string | Date): Date {
  return typeof value === 'string' ? new Date(`${value.replace(' ', 'T')}Z`) : value;
}
