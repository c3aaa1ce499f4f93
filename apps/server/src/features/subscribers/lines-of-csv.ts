import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { LIMITS } from '@signet/domain/limits';
import { CsvError, parse, type Info } from 'csv-parse';
import { csvOptions } from '../../core/csv-options.js';
import { badInput } from '../../core/errors.js';

export interface CsvLine {
  /** Counted from 1, as editors do. */
  line: number;
  cells: string[];
}

const PIECE_BYTES = 64 * 1024;
const BEGINNING_BYTES = 4_096;
const LINES_AT_ONCE = 500;

/** The lines of a file, read in pieces so that whoever reads the page goes first. @throws AppError where it is no CSV */
export async function linesOfCsv(csv: Buffer): Promise<CsvLine[]> {
  if (csv.length > LIMITS.subscribersCsvBytes) {
    throw badInput('csv', `must have at most ${LIMITS.subscribersCsvBytes} bytes; import it in parts`);
  }
  const lines: CsvLine[] = [];
  const parser = parse(csvOptions(csv.subarray(0, BEGINNING_BYTES).toString()));
  Readable.from(piecesOf(csv)).pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      lines.push({ line: info.lines, cells: record });
      // With the header.
      if (lines.length > LIMITS.csvLines + 1) {
        throw badInput('csv', `must have at most ${LIMITS.csvLines} lines; import it in parts`);
      }
      if (lines.length % LINES_AT_ONCE === 0) await nextTurn();
    }
  } catch (error) {
    if (error instanceof CsvError) throw badInput('csv', `must be CSV: ${error.message}`);
    throw error;
  }
  return lines;
}

function* piecesOf(csv: Buffer): Generator<Buffer> {
  for (let at = 0; at < csv.length; at += PIECE_BYTES) yield csv.subarray(at, at + PIECE_BYTES);
}
