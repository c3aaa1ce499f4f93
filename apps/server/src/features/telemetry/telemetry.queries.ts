import { isFuseOpen } from '@signet/domain/news-fuse';
import type { DeliveryState } from '@signet/domain/subscription';
import { MoreThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import { PageEvent } from '../../core/events/event.entity.js';
import { Delivery } from '../notifications/delivery.entity.js';
import { NOTIFIER_STATE_ID, NotifierState } from '../notifications/notifier-state.entity.js';
import { oldestUnsentAt } from '../notifications/notifier.queries.js';
import { countQuarantined } from '../subscribers/quarantine.queries.js';
import type { TelemetryFacts } from './telemetry-facts.js';

export async function readTelemetry(ctx: Context): Promise<TelemetryFacts> {
  const { db, now } = ctx;
  const { eventId, fuseBlownAt } = await db.findOneByOrFail(NotifierState, { id: NOTIFIER_STATE_ID });
  const unread = { id: MoreThan(eventId) };
  const oldest = await db.findOne(PageEvent, { where: unread, order: { id: 'ASC' } });
  return {
    oldestUnsentAt: await oldestUnsentAt(ctx),
    deliveries: await deliveriesByState(ctx),
    quarantined: await countQuarantined(db),
    isFuseBlown: isFuseOpen(fuseBlownAt, now()),
    unread: { events: oldest ? await db.countBy(PageEvent, unread) : 0, since: oldest?.at ?? null },
  };
}

async function deliveriesByState({ db }: Context): Promise<Map<DeliveryState, number>> {
  const rows = await db
    .createQueryBuilder(Delivery, 'delivery')
    .select('delivery.state', 'state')
    .addSelect('COUNT(*)', 'count')
    .groupBy('delivery.state')
    .getRawMany<{ state: DeliveryState; count: number | string }>();
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}
