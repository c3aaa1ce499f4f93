import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { notFound } from '../../core/errors.js';
import { idFrom } from '../../core/ids.js';
import { ABLE_RECEIVERS } from './able-receivers.js';
import { AS_NEW } from './as-new.js';
import { Delivery } from './delivery.entity.js';
import { Notice } from './notice.entity.js';

/**
 * What was given up of one notice is tried as if it were new, but for receivers in quarantine or gone. Gives back how
 * many. @throws AppError
 */
export async function resendFailedDeliveries(ctx: Context, noticeId: string): Promise<number> {
  mustBeAllowed(ctx.actor, 'webhooks:manage');
  const key = idFrom(noticeId);
  return inTransaction(ctx, async ({ db, now, changeLog }) => {
    if (key === null || !(await db.existsBy(Notice, { id: key }))) throw notFound(`The notice ${noticeId}`);
    const { affected } = await db
      .createQueryBuilder()
      .update(Delivery)
      .set({ ...AS_NEW, dueAt: now() })
      .where({ noticeId: key, state: 'FAILED' })
      .andWhere(`subscriberId IN (${ABLE_RECEIVERS})`)
      .execute();
    const deliveries = affected ?? 0;
    if (deliveries > 0) changeLog?.add({ kind: 'Notice', id: key, name: null, before: null, after: { deliveries } });
    return deliveries;
  });
}
