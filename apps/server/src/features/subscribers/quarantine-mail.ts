import { can } from '@signet/domain/role';
import type { Channel } from '@signet/domain/subscription';
import type { EntityManager } from 'typeorm';
import type { Context } from '../../core/context.js';
import type { Mail } from '../mail/mail.js';
import { oweMail } from '../mail/owe-mail.js';
import { Person } from '../people/person.entity.js';
import { siteSettings } from '../site/site.queries.js';
import { shownAddress } from './shown-address.js';
import { Subscriber } from './subscriber.entity.js';

interface QuarantineFacts {
  subscriberId: number;
  personId: number;
  /** Why the last delivery was given up. */
  problem: string;
}

export const CHANNEL_NAMES: Partial<Record<Channel, string>> = {
  WEBHOOK: 'the webhook',
  SLACK: 'the Slack channel',
  DISCORD: 'the Discord channel',
  TEAMS: 'the Teams channel',
};

/** Of an endpoint that operators set up: whoever did hears of it, if they still may, else every owner; once. */
export async function oweQuarantineMails(tx: Context, subscriber: Subscriber, problem: string): Promise<void> {
  if (subscriber.createdBy === null) return;
  const { id: subscriberId, createdBy } = subscriber;
  for (const { id: personId } of await whoIsTold(tx.db, createdBy)) {
    const occasion = `quarantine:${subscriberId}:${tx.now().getTime()}:${personId}`;
    await oweMail(tx, { kind: 'QUARANTINE', occasion, facts: { subscriberId, personId, problem } });
  }
}

async function whoIsTold(db: EntityManager, createdBy: string): Promise<Person[]> {
  const [, id] = /^person:(\d+)$/.exec(createdBy) ?? [];
  const maker = id === undefined ? null : await db.findOneBy(Person, { id: Number(id) });
  if (maker && can(maker.role, 'webhooks:manage')) return [maker];
  return db.findBy(Person, { role: 'OWNER' });
}

/** Null where somebody has looked at it meanwhile, or there is nobody to tell. */
export async function writeQuarantineMail({ db, services }: Context, facts: unknown): Promise<Mail | null> {
  const { subscriberId, personId, problem } = facts as QuarantineFacts;
  const subscriber = await db.findOneBy(Subscriber, { id: subscriberId });
  const person = await db.findOneBy(Person, { id: personId });
  if (!subscriber?.quarantinedAt || !person) return null;
  const { name } = await siteSettings(db);
  const what = CHANNEL_NAMES[subscriber.channel] ?? 'the endpoint';
  const called = subscriber.description === null ? what : `${what} “${subscriber.description}”`;
  return {
    to: person.email,
    subject: `News of ${name} no longer reach ${called}`,
    paragraphs: [
      `Deliveries to ${called} at ${shownAddress(subscriber)} failed again and again. It is in quarantine now: it is told nothing until somebody lifts that.`,
      `Why the last one failed: ${problem}`,
      'See that the other side works, send it a test, and lift the quarantine. What happened meanwhile is not sent by itself; what was given up can be sent again, one by one.',
    ],
    action: { label: 'Look at the endpoint', url: `${services.origin}/console/endpoints/${subscriberId}` },
  };
}
