import type { Context } from '../../core/context.js';
import type { Person } from '../people/person.entity.js';
import { Session } from '../people/session.entity.js';
import { Authenticator } from './authenticator.entity.js';
import { Challenge } from './challenge.entity.js';
import { Passkey } from './passkey.entity.js';
import { RecoveryCode } from './recovery-code.entity.js';

/** The password is enough again, and their sessions end. */
export async function forgetFactors(
  { db, changeLog }: Context,
  { id, name }: Pick<Person, 'id' | 'name'>,
): Promise<void> {
  for (const entity of [Authenticator, Passkey, RecoveryCode, Challenge, Session])
    await db.delete(entity, { personId: id });
  changeLog?.add({ kind: 'Person', id, name, before: null, after: null });
}
