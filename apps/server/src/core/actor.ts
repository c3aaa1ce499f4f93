import { can, type Action, type Role } from '@signet/domain/role';
import type { Viewer } from '@signet/domain/visibility';
import { forbidden, unauthenticated } from './errors.js';

/** Who does it. Tokens come with the scopes that API access needs. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'person'; id: number; role: Role; sessionId: number }
  | { kind: 'system'; job: string };

export const ANONYMOUS: Actor = { kind: 'anonymous' };

/** The first line of every verb. @throws AppError UNAUTHENTICATED or FORBIDDEN */
export function mustBeAllowed(actor: Actor, action: Action): void {
  if (actor.kind === 'anonymous') throw unauthenticated();
  if (actor.kind === 'person' && !can(actor.role, action)) throw forbidden();
}

/** What decides what the actor may see. */
export function viewerOf(actor: Actor): Viewer {
  if (actor.kind === 'anonymous') return { audience: 'PUBLIC', mayEdit: false };
  return { audience: 'SIGNED_IN', mayEdit: actor.kind === 'system' || can(actor.role, 'page:edit') };
}

/** For the records: "person:7", "system:example". */
export function labelOf(actor: Actor): string {
  if (actor.kind === 'person') return `person:${actor.id}`;
  return actor.kind === 'system' ? `system:${actor.job}` : 'anonymous';
}
