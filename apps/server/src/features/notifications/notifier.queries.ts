import { isFuseOpen } from '@signet/domain/news-fuse';
import { In, IsNull } from 'typeorm';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { mailSettingsNow } from '../mail/mail-settings.queries.js';
import { countQuarantined, countQuarantinedByKind } from '../subscribers/quarantine.queries.js';
import { Delivery } from './delivery.entity.js';
import { failedNews } from './failed-news.queries.js';
import { Notice } from './notice.entity.js';
import type { NotifierOverview } from './notifier-overview.js';
import { NOTIFIER_STATE_ID, NotifierState } from './notifier-state.entity.js';

const UNSENT = { state: In(['WAITING', 'SENDING']) };

/** @throws AppError */
export async function notifierOverview(ctx: Context): Promise<NotifierOverview> {
  mustBeAllowed(ctx.actor, 'notifier:oversee');
  const { db, now } = ctx;
  const { fuseBlownAt } = await db.findOneByOrFail(NotifierState, { id: NOTIFIER_STATE_ID });
  const { endpoints, readers } = await countQuarantinedByKind(db);
  return {
    asOf: now(),
    oldestUnsentAt: await oldestUnsentAt(ctx),
    waiting: await db.countBy(Delivery, UNSENT),
    failed: await db.countBy(Delivery, { state: 'FAILED' }),
    fuseBlownAt: isFuseOpen(fuseBlownAt, now()) ? fuseBlownAt : null,
    quarantined: await countQuarantined(db),
    quarantinedEndpoints: endpoints,
    quarantinedReaders: readers,
    keepsMails: (await mailSettingsNow(ctx)) === null,
    failedNews: await failedNews(ctx),
  };
}

export async function oldestUnsentAt({ db }: Context): Promise<Date | null> {
  const unexpanded = await db.findOne(Notice, { where: { expandedAt: IsNull() }, order: { id: 'ASC' } });
  const noticeId = await db.minimum(Delivery, 'noticeId', UNSENT);
  const unsent = noticeId === null ? null : await db.findOneBy(Notice, { id: noticeId });
  const times = [unexpanded, unsent].flatMap((notice) => (notice ? [notice.at.getTime()] : []));
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}
