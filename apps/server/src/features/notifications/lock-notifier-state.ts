import type { Context } from '../../core/context.js';
import { NOTIFIER_STATE_ID, NotifierState } from './notifier-state.entity.js';

/** Until the transaction ends nobody else makes notices of events. */
export function lockNotifierState({ db, services }: Context): Promise<NotifierState> {
  return db.findOneOrFail(NotifierState, {
    where: { id: NOTIFIER_STATE_ID },
    ...(services.database.dialect === 'mysql' && { lock: { mode: 'pessimistic_write' as const } }),
  });
}
