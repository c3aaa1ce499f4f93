import type { EntityManager } from 'typeorm';
import { PUSH_IDENTITY_ID, PushIdentity } from './push-identity.entity.js';

export function pushIdentity(db: EntityManager): Promise<PushIdentity> {
  return db.findOneByOrFail(PushIdentity, { id: PUSH_IDENTITY_ID });
}
