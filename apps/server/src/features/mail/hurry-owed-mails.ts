import { MoreThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import { CLAIM_MS } from '../notifications/claim-deliveries.js';
import { OwedMail } from './owed-mail.entity.js';

/** What failed is tried again at once. What another has in hand at the moment is left to them. */
export async function hurryOwedMails({ db, now }: Context): Promise<void> {
  const inHand = new Date(now().getTime() + CLAIM_MS);
  await db.update(OwedMail, { dueAt: MoreThan(inHand) }, { dueAt: now() });
}
