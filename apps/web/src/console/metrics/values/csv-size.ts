import { LIMITS } from '@signet/domain/limits';

export interface CsvSize {
  bytes: number;
  /** With its header; empty ones do not count. */
  lines: number;
  isTooLarge: boolean;
}

/** How large a file is, and whether the server takes it at once. */
export function csvSize(csv: string): CsvSize {
  const bytes = new Blob([csv]).size;
  const lines = csv.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').length;
  return { bytes, lines, isTooLarge: bytes > LIMITS.csvBytes || lines > LIMITS.csvLines + 1 };
}
