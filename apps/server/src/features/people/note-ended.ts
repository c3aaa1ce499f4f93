import type { Context } from '../../core/context.js';
import type { Person } from './person.entity.js';

/** For the audit log: so many sessions, one's own unless said whose. */
export function noteEnded(tx: Context, sessions: number, of?: Person): void {
  if (sessions === 0) return;
  const whose = of ? { kind: 'Person', id: of.id, name: of.name } : { kind: 'Session', id: null, name: null };
  tx.changeLog?.add({ ...whose, before: { sessions }, after: { sessions: 0 } });
}
