import type { OptionsWithColumns } from 'csv-parse';

/** How a file is read, told by how it begins. Lines may be of any length, blank ones are none, and each says where it stands. */
export function csvOptions(beginning: string) {
  return {
    bom: true,
    delimiter: delimiterOf(beginning),
    info: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  } as const satisfies Partial<OptionsWithColumns<unknown>>;
}

/** By the first line: where semicolons or tabs part the cells, a comma may stand within one. */
function delimiterOf(beginning: string): string {
  const line = /^[^\r\n]*/.exec(beginning.trimStart())?.[0] ?? '';
  return [';', '\t'].find((it) => line.includes(it)) ?? ',';
}
