import { LIMITS } from '@signet/domain/limits';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import type { QuarantinedReceiver } from './quarantined-receiver.js';
import { shownAddress } from './shown-address.js';
import { Subscriber } from './subscriber.entity.js';

/** A browser that is gone comes back by itself, or never. */
const IN_QUARANTINE = { quarantinedAt: Not(IsNull()), channel: Not('WEB_PUSH' as const) };

/** Where somebody can do something about it, the latest first, as many as a page holds. @throws AppError */
export async function receiversInQuarantine({ actor, db }: Context): Promise<QuarantinedReceiver[]> {
  mustBeAllowed(actor, 'webhooks:manage');
  const found = await db.find(Subscriber, {
    where: IN_QUARANTINE,
    order: { quarantinedAt: 'DESC', id: 'DESC' },
    take: LIMITS.pageSize,
  });
  return found.map(shown);
}

export function countQuarantined(db: EntityManager): Promise<number> {
  return db.countBy(Subscriber, IN_QUARANTINE);
}

/** Those that operators set up, and those who subscribed: what operators are mailed themselves is neither. */
export async function countQuarantinedByKind(db: EntityManager): Promise<{ endpoints: number; readers: number }> {
  return {
    endpoints: await db.countBy(Subscriber, { ...IN_QUARANTINE, createdBy: Not(IsNull()) }),
    readers: await db.countBy(Subscriber, { ...IN_QUARANTINE, createdBy: IsNull(), purpose: 'NEWS' }),
  };
}

function shown(subscriber: Subscriber): QuarantinedReceiver {
  const { id, channel, description, failures, quarantinedAt } = subscriber;
  const address = shownAddress(subscriber);
  return { id: String(id), channel, address, description, failures, quarantinedAt: quarantinedAt as Date };
}
