import { can, isEditor, isWithin, POLICY, type Action, type Role, type TokenScope } from '@signet/domain/role';
import type { Viewer } from '@signet/domain/visibility';
import { forbidden, secondFactorRequired, unauthenticated } from './errors.js';

/** Who does it. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'person'; id: number; role: Role; sessionId: number }
  /** Signed in, where everybody needs a second factor: they may set one up, and nothing else. */
  | { kind: 'enrolling'; id: number; sessionId: number }
  /** A program, on behalf of its token's owner; the role is what the owner has now. */
  | { kind: 'token'; id: number; personId: number; role: Role; scopes: readonly TokenScope[] }
  | { kind: 'system'; job: string };

export type Person = Extract<Actor, { kind: 'person' }>;
type Token = Extract<Actor, { kind: 'token' }>;
/** Whoever said who they are. */
export type Identified = Person | Token;

export const ANONYMOUS: Actor = { kind: 'anonymous' };

/** The first line of every verb. @throws AppError UNAUTHENTICATED or FORBIDDEN */
export function mustBeAllowed(actor: Actor, action: Action): void {
  mustBeIdentified(actor);
  if (actor.kind === 'system') return;
  if (actor.kind === 'token') mustBeWithin(actor, action);
  if (!can(actor.role, action)) {
    throw actor.kind === 'token' ? forbidden("The role of this API token's owner does not allow this.") : forbidden();
  }
}

/** For what whoever said who they are may do. @throws AppError UNAUTHENTICATED or SECOND_FACTOR_REQUIRED */
export function mustBeIdentified(actor: Actor): asserts actor is Exclude<Actor, { kind: 'anonymous' | 'enrolling' }> {
  if (actor.kind === 'anonymous') throw unauthenticated();
  if (actor.kind === 'enrolling') throw secondFactorRequired('Everybody needs a second factor here. Set one up first.');
}

function mustBeWithin({ scopes }: Token, action: Action): void {
  if (isWithin(scopes, action)) return;
  const { scope } = POLICY[action];
  throw scope === null ? forPeople() : forbidden(`This API token does not have the scope ${scope}.`);
}

/** For what only somebody who is signed in does. @throws AppError UNAUTHENTICATED or FORBIDDEN */
export function mustBePerson(actor: Actor): Person {
  mustBeIdentified(actor);
  if (actor.kind !== 'person') throw forPeople();
  return actor;
}

/** For what also those do who have to set up a second factor first. @throws AppError UNAUTHENTICATED or FORBIDDEN */
export function mustHaveSession(actor: Actor): { id: number; sessionId: number } {
  return actor.kind === 'enrolling' ? actor : mustBePerson(actor);
}

/** For what tells the caller of everything there is, drafts too. @throws AppError FORBIDDEN */
export function mustSeeDrafts(actor: Actor): void {
  if (!viewerOf(actor).mayEdit) throw forbidden('This API token needs the scope READ too, to see what is there.');
}

/** For what has to do with sessions. @throws AppError FORBIDDEN */
export function mustBeNoToken(actor: Actor): void {
  if (actor.kind === 'token') throw forPeople();
}

function forPeople() {
  return forbidden('This is for people who are signed in, and for no API token.');
}

/** What decides what the actor may see. */
export function viewerOf(actor: Actor): Viewer {
  switch (actor.kind) {
    case 'anonymous':
    case 'enrolling':
      return { audience: 'PUBLIC', mayEdit: false };
    case 'person':
      return { audience: 'SIGNED_IN', mayEdit: isEditor(actor.role) };
    case 'token':
      return viewerOfToken(actor);
    case 'system':
      return { audience: 'SIGNED_IN', mayEdit: true };
  }
}

/** A token that only writes tells whoever finds it no more than the public page does. */
function viewerOfToken({ role, scopes }: Token): Viewer {
  if (!scopes.includes('READ')) return { audience: 'PUBLIC', mayEdit: false };
  return { audience: 'SIGNED_IN', mayEdit: isEditor(role) && scopes.some((scope) => scope !== 'READ') };
}

/** For the records: "person:7", "token:3", "system:example". */
export function labelOf(actor: Actor): string {
  if (actor.kind === 'anonymous') return 'anonymous';
  return actor.kind === 'system' ? `system:${actor.job}` : `${actor.kind}:${actor.id}`;
}
