import type { Nudge } from '@signet/domain/nudge';
import { can, ROLES } from '@signet/domain/role';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { activeSubscribers } from '../subscribers/receivers.queries.js';
import type { Subscriber } from '../subscribers/subscriber.entity.js';

/** Who may act on a nudge. */
export const NUDGED_ROLES = ROLES.filter((role) => can(role, 'nudges:receive'));

/** Every way in which somebody wants to be nudged who may act now. */
export function nudgeReceivers(db: EntityManager, nudge: Nudge): SelectQueryBuilder<Subscriber> {
  const wanted = nudge.kind === 'LATE_START' ? 'maintenances' : 'incidents';
  return activeSubscribers(db)
    .andWhere('subscriber.purpose = :nudges', { nudges: 'NUDGES' })
    .andWhere(`subscriber.${wanted} = :yes`, { yes: true })
    .andWhere(
      'EXISTS (SELECT 1 FROM people person WHERE person.id = subscriber.personId AND person.role IN (:...roles))',
      { roles: NUDGED_ROLES },
    );
}

/** Whether it still goes to this receiver. */
export function isToBeNudged(db: EntityManager, { id }: Subscriber, nudge: Nudge): Promise<boolean> {
  return nudgeReceivers(db, nudge).andWhere('subscriber.id = :id', { id }).getExists();
}
