import { In, LessThan, LessThanOrEqual, MoreThan } from 'typeorm';
import { actAs } from '../../core/audit/act.js';
import { mustBeNoToken, type Actor, type Person as SignedIn } from '../../core/actor.js';
import type { Context, Services } from '../../core/context.js';
import { EXACT_TO_MS, type LastUses } from '../../core/db/last-uses.js';
import { unauthenticated } from '../../core/errors.js';
import { inTransaction } from '../../core/db/transaction.js';
import { comesWithFactor } from '../factors/comes-with-factor.js';
import { thoseToEnrol } from '../factors/second-factors.queries.js';
import { browserWords } from './browser-words.js';
import { knowNetwork } from './known-networks.js';
import { noteEnded } from './note-ended.js';
import { Person } from './person.entity.js';
import type { Place } from './place.js';
import { hashSecret, newSecret } from './secrets.js';
import { Session } from './session.entity.js';

declare module '../../core/context.js' {
  interface Services {
    sessionUses: LastUses;
  }
}

export const SESSION_DAYS = 30;
export const IDLE_HOURS = 8;
const HOUR_MS = 3_600_000;
const IDLE_MS = IDLE_HOURS * HOUR_MS;
const LONGEST_ADDRESS = 64;

export interface NewSession {
  person: Person;
  /** For the cookie; kept nowhere. */
  token: string;
  expiresAt: Date;
}

interface How {
  /** When they showed who they are; now, if not given, and null where nobody knows. */
  provenAt?: Date | null;
  /** Whether a provider of identities said so. */
  byProvider?: boolean;
}

/** @throws AppError UNAUTHENTICATED if they left, or have another password, since they were looked up */
export async function openSession(tx: Context, person: Person, place: Place, how: How = {}): Promise<NewSession> {
  const now = tx.now();
  const { provenAt = now, byProvider = false } = how;
  const { id, passwordHash } = person;
  const { affected } = await tx.db.update(Person, { id, passwordHash }, { lastSignInAt: now });
  if (!affected) throw unauthenticated('The email or the password is wrong.');
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * 24 * HOUR_MS);
  await tx.db.delete(Session, { expiresAt: LessThan(now) });
  await tx.db.delete(Session, { lastSeenAt: LessThanOrEqual(idleSince(now)) });
  await tx.db.insert(Session, {
    tokenHash: hashSecret(token),
    personId: id,
    createdAt: now,
    expiresAt,
    lastSeenAt: now,
    provenAt,
    byProvider,
    address: place.address.slice(0, LONGEST_ADDRESS),
    browser: browserWords(place.userAgent),
  });
  await knowNetwork(tx, id, place.network);
  actAs(tx, id);
  tx.changeLog?.add({ kind: 'Session', id: null, name: browserWords(place.userAgent), before: null, after: null });
  return { person, token, expiresAt };
}

/** The person behind a session cookie; anonymous if it is none, unknown, or over. Whoever has to enrol is nobody yet. */
export async function actorOfSession(services: Services, token: unknown): Promise<Actor> {
  const { database, now, sessionUses } = services;
  if (typeof token !== 'string' || token === '') return { kind: 'anonymous' };
  const session = await database.reader
    .createQueryBuilder(Session, 'session')
    .innerJoinAndSelect('session.person', 'person')
    .where('session.tokenHash = :tokenHash', { tokenHash: hashSecret(token) })
    .getOne();
  if (!session?.person || session.expiresAt <= now() || session.lastSeenAt <= idleSince(now())) {
    return { kind: 'anonymous' };
  }
  if (now().getTime() - session.lastSeenAt.getTime() >= EXACT_TO_MS) sessionUses.note(session.id, now());
  const { id, role } = session.person;
  if (!comesWithFactor(services, session) && (await thoseToEnrol(database.reader, [id])).has(id))
    return { kind: 'enrolling', id, sessionId: session.id };
  return { kind: 'person', id, role, sessionId: session.id };
}

/** Those whose session still stands, in the role that they had. */
export async function stillSignedIn(services: Services, people: readonly SignedIn[]): Promise<Set<SignedIn>> {
  const { database, now } = services;
  const sessions = await database.reader
    .createQueryBuilder(Session, 'session')
    .innerJoinAndSelect('session.person', 'person')
    .where({ id: In(people.map((person) => person.sessionId)), ...standing(now()) })
    .getMany();
  const roles = new Map(sessions.map(({ id, person }) => [id, person?.role]));
  const withoutFactor = sessions.filter((session) => !comesWithFactor(services, session));
  const toEnrol = await thoseToEnrol(
    database.reader,
    withoutFactor.map(({ personId }) => personId),
  );
  const enrolling = new Set(withoutFactor.flatMap(({ id, personId }) => (toEnrol.has(personId) ? [id] : [])));
  return new Set(people.filter(({ sessionId, role }) => roles.get(sessionId) === role && !enrolling.has(sessionId)));
}

/** What holds of sessions that are not over. */
export function standing(now: Date) {
  return { expiresAt: MoreThan(now), lastSeenAt: MoreThan(idleSince(now)) };
}

function idleSince(now: Date): Date {
  return new Date(now.getTime() - IDLE_MS);
}

/** True also for somebody who was not signed in. @throws AppError */
export async function signOut(ctx: Context): Promise<boolean> {
  const { actor } = ctx;
  mustBeNoToken(actor);
  if (actor.kind === 'person' || actor.kind === 'enrolling')
    await inTransaction(ctx, async (tx) => {
      await tx.db.delete(Session, actor.sessionId);
      noteEnded(tx, 1);
    });
  return true;
}
