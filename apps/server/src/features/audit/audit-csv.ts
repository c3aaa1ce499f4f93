import { mustBeAllowed } from '../../core/actor.js';
import type { AuditEntry } from '../../core/audit/audit-entry.entity.js';
import type { Context } from '../../core/context.js';
import { csvLine } from '../../core/csv-line.js';
import type { AuditFilter } from './audit.inputs.js';
import { before, matchingEntries } from './audit.queries.js';

const ROWS_AT_ONCE = 500;
const COLUMNS = ['at', 'operation', 'actor', 'email', 'token', 'address', 'kind', 'id', 'name', 'changes'];

/** All that match, newest first, as CSV in pieces. @throws AppError */
export async function* auditCsv(ctx: Context, filter: AuditFilter): AsyncGenerator<string> {
  mustBeAllowed(ctx.actor, 'audit:read');
  let head = csvLine(COLUMNS);
  let last: number | null = null;
  for (;;) {
    const entries: AuditEntry[] = await before(matchingEntries(ctx, filter), last, ROWS_AT_ONCE);
    yield head + entries.map(lineOf).join('');
    head = '';
    const lowest = entries.at(-1);
    if (!lowest || entries.length < ROWS_AT_ONCE) return;
    last = lowest.id;
  }
}

function lineOf(entry: AuditEntry): string {
  return csvLine([
    entry.at.toISOString(),
    entry.operation,
    entry.actorName,
    entry.actorEmail ?? '',
    entry.tokenName ?? '',
    entry.address ?? '',
    entry.subjectKind,
    entry.subjectId === null ? '' : String(entry.subjectId),
    entry.subjectName ?? '',
    JSON.stringify(entry.changes),
  ]);
}
