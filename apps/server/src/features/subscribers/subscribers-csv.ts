import { SUBSCRIBER_COLUMNS, type SubscriberColumn } from '@signet/domain/subscriber-line';
import type { TopicKind } from '@signet/domain/subscription';
import { In, type EntityManager } from 'typeorm';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { csvLine } from '../../core/csv-line.js';
import { Person } from '../people/person.entity.js';
import type { Topic } from './chosen-topics.js';
import { knownTargets } from './known-targets.js';
import { SubscriberTopic } from './subscriber-topic.entity.js';
import type { Subscriber } from './subscriber.entity.js';
import type { SubscriberFilter } from './subscriber.inputs.js';
import { matchingSubscribers, olderThan } from './subscriber.queries.js';

const ROWS_AT_ONCE = 1_000;

/**
 * All that match, newest first, as CSV in pieces. Of mail only: a browser's address is a secret, and good on this
 * server alone. @throws AppError
 */
export async function* subscribersCsv(ctx: Context, filter: SubscriberFilter): AsyncGenerator<string> {
  mustBeAllowed(ctx.actor, 'subscribers:manage');
  const matching = () => matchingSubscribers(ctx, filter).andWhere("subscriber.channel = 'EMAIL'");
  let head = `${SUBSCRIBER_COLUMNS.join(',')}\r\n`;
  let last: { at: Date; id: number } | null = null;
  for (;;) {
    const rows: Subscriber[] = await olderThan(matching(), last, ROWS_AT_ONCE);
    yield head + (await linesOf(ctx.db, rows)).join('');
    head = '';
    const lowest = rows.at(-1);
    if (!lowest || rows.length < ROWS_AT_ONCE) return;
    last = { at: lowest.createdAt, id: lowest.id };
  }
}

async function linesOf(db: EntityManager, subscribers: readonly Subscriber[]): Promise<string[]> {
  const topics = await topicsOf(db, subscribers);
  const members = await membersOf(db, subscribers);
  return subscribers.map((it) => {
    const chosen = topics.get(it.id) ?? [];
    const ids = (kind: TopicKind) => chosen.flatMap((topic) => (topic.kind === kind ? [topic.targetId] : [])).join(' ');
    const cells: Record<SubscriberColumn, string> = {
      email: it.address,
      confirmed_at: instant(it.confirmedAt),
      created_at: instant(it.createdAt),
      locale: it.locale ?? '',
      whole_page: flag(it.wholePage),
      incidents: flag(it.incidents),
      maintenances: flag(it.maintenances),
      component_statuses: flag(it.componentStatuses),
      component_ids: ids('COMPONENT'),
      group_ids: ids('GROUP'),
      incident_id: ids('INCIDENT'),
      member: it.personId === null ? '' : (members.get(it.personId) ?? 'somebody who left'),
      quarantined_at: instant(it.quarantinedAt),
    };
    return csvLine(SUBSCRIBER_COLUMNS.map((name) => cells[name]));
  });
}

/** Without those of what was deleted since. */
async function topicsOf(
  db: EntityManager,
  subscribers: readonly Subscriber[],
): Promise<Map<number, (Topic & { subscriberId: number })[]>> {
  const chosen = await db.find(SubscriberTopic, {
    where: { subscriberId: In(subscribers.map(({ id }) => id)) },
    order: { targetId: 'ASC' },
  });
  const isKnown = await knownTargets(db, chosen);
  return Map.groupBy(chosen.filter(isKnown), ({ subscriberId }) => subscriberId);
}

async function membersOf(db: EntityManager, subscribers: readonly Subscriber[]): Promise<Map<number, string>> {
  const ids = subscribers.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const found = ids.length > 0 ? await db.findBy(Person, { id: In(ids) }) : [];
  return new Map(found.map(({ id, email }) => [id, email]));
}

function instant(at: Date | null): string {
  return at?.toISOString() ?? '';
}

function flag(is: boolean): string {
  return is ? 'yes' : 'no';
}
