import type { Context } from '../../core/context.js';
import { mustHaveSession } from '../../core/actor.js';
import { AppError } from '../../core/errors.js';
import { Session } from '../people/session.entity.js';

/** So long after a password or a passkey whoever sits there is taken for who they are. */
const PROOF_MS = 15 * 60_000;

/** For what whoever finds an open session must not do. @throws AppError PROOF_REQUIRED */
export async function mustBeProven({ actor, db, now }: Context): Promise<void> {
  const { sessionId } = mustHaveSession(actor);
  const session = await db.findOneBy(Session, { id: sessionId });
  const provenAt = session?.provenAt ?? null;
  if (provenAt !== null && now().getTime() - provenAt.getTime() < PROOF_MS) return;
  throw new AppError(
    'PROOF_REQUIRED',
    'Show once more that it is you: with proveMyself, proveMyselfWithPasskey or beginProviderProof.',
  );
}
