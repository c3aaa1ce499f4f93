import type { Person } from '../people/person.entity.js';
import { browserKeyOf, mailKeyOf } from './operator-keys.js';

/** What a way of an operator's own consists of, whichever it is. */
function wayOf(personId: number, now: Date) {
  return {
    purpose: 'NUDGES' as const,
    audience: 'SIGNED_IN' as const,
    personId,
    wholePage: false,
    incidents: true,
    maintenances: true,
    componentStatuses: false,
    confirmedAt: now,
    createdAt: now,
    updatedAt: now,
  };
}

export function byMail({ id, email }: Pick<Person, 'id' | 'email'>, now: Date) {
  return { ...wayOf(id, now), channel: 'EMAIL' as const, address: email, addressKey: mailKeyOf(id) };
}

export function byBrowser(personId: number, endpoint: string, now: Date) {
  const place = { address: endpoint, addressKey: browserKeyOf(endpoint) };
  return { ...wayOf(personId, now), channel: 'WEB_PUSH' as const, ...place };
}
