import { In, LessThan, MoreThan } from 'typeorm';
import { mustBeNoToken, type Actor, type Person as SignedIn } from '../../core/actor.js';
import type { Context, Services } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import type { Person } from './person.entity.js';
import { hashSecret, newSecret } from './secrets.js';
import { Session } from './session.entity.js';

export const SESSION_DAYS = 30;
const DAY_MS = 24 * 3_600_000;

export interface NewSession {
  person: Person;
  /** For the cookie; kept nowhere. */
  token: string;
  expiresAt: Date;
}

export async function openSession(tx: Context, person: Person): Promise<NewSession> {
  const now = tx.now();
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * DAY_MS);
  await tx.db.delete(Session, { expiresAt: LessThan(now) });
  await tx.db.insert(Session, { tokenHash: hashSecret(token), personId: person.id, createdAt: now, expiresAt });
  return { person, token, expiresAt };
}

/** The person behind a session cookie; anonymous if it is none, unknown, or over. */
export async function actorOfSession({ database, now }: Services, token: unknown): Promise<Actor> {
  if (typeof token !== 'string' || token === '') return { kind: 'anonymous' };
  const session = await database.reader
    .createQueryBuilder(Session, 'session')
    .innerJoinAndSelect('session.person', 'person')
    .where('session.tokenHash = :tokenHash', { tokenHash: hashSecret(token) })
    .getOne();
  if (!session?.person || session.expiresAt <= now()) return { kind: 'anonymous' };
  return { kind: 'person', id: session.person.id, role: session.person.role, sessionId: session.id };
}

/** Those whose session still stands, in the role that they had. */
export async function stillSignedIn({ database, now }: Services, people: readonly SignedIn[]): Promise<Set<SignedIn>> {
  const sessions = await database.reader
    .createQueryBuilder(Session, 'session')
    .innerJoinAndSelect('session.person', 'person')
    .where({ id: In(people.map((person) => person.sessionId)), expiresAt: MoreThan(now()) })
    .getMany();
  const roles = new Map(sessions.map(({ id, person }) => [id, person?.role]));
  return new Set(people.filter(({ sessionId, role }) => roles.get(sessionId) === role));
}

/** True also for somebody who was not signed in. @throws AppError */
export async function signOut(ctx: Context): Promise<boolean> {
  const { actor } = ctx;
  mustBeNoToken(actor);
  if (actor.kind === 'person') await inTransaction(ctx, (tx) => tx.db.delete(Session, actor.sessionId));
  return true;
}
