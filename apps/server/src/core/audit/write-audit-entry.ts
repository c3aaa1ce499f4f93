import { searchable } from '@signet/domain/search';
import type { Context } from '../context.js';
import { AuditEntry } from './audit-entry.entity.js';

const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 64;

/** The last statement of a transaction in which somebody of the team did something. */
export async function writeAuditEntry({ db, act, actor, changeLog, services, now }: Context): Promise<void> {
  const { changes, count } = changeLog?.settled() ?? { changes: [], count: 0 };
  const [subject] = changes;
  if (act.operation === null || !subject) return;
  const who = await services.audit.wordsOf(db, act.by ?? actor);
  if (!who) return;
  const words = [act.operation, who.name, who.email, who.token, act.address, ...changes.map(({ name }) => name)];
  await db.insert(AuditEntry, {
    at: now(),
    operation: act.operation,
    actorKind: who.kind,
    personId: who.personId,
    actorName: who.name.slice(0, LONGEST_NAME),
    actorEmail: who.email,
    tokenName: who.token,
    address: act.address?.slice(0, LONGEST_ADDRESS) ?? null,
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectName: subject.name?.slice(0, LONGEST_NAME) ?? null,
    changes: changes as object[],
    changeCount: count,
    words: searchable(words.filter((word) => word !== null).join(' ')),
  });
}
