import { subjectOf, type News } from '@signet/domain/news';
import { isNudge } from '@signet/domain/nudge';
import type { DeliveryState } from '@signet/domain/subscription';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { In, MoreThan } from 'typeorm';
import type { Context, Services } from '../../core/context.js';
import { readInstant } from '../../core/db/read-instant.js';
import { PageEvent } from '../../core/events/event.entity.js';
import { Delivery } from '../notifications/delivery.entity.js';
import { UNDO_MS } from '../notifications/note-news.js';
import { Notice } from '../notifications/notice.entity.js';
import { NOTIFIER_STATE_ID, NotifierState } from '../notifications/notifier-state.entity.js';
import type { Telling, TellingGroup } from './telling.js';

/** More than these are not looked through for what is not noted yet: then the notifier stands still anyway. */
const MOST_UNNOTED = 200;

/** How an update is named: by what it is about, as `subjectOf` has it, and its own id. */
export function tellingKey(subject: string, updateId: number): string {
  return `${subject} ${updateId}`;
}

/** Of the updates that people were, or are to be, told of. */
export async function tellingsOf(ctx: Context, keys: readonly string[]): Promise<Map<string, Telling>> {
  const subjects = [...new Set(keys.map((key) => key.slice(0, key.indexOf(' '))))];
  const noted = await ctx.db.find(Notice, { where: { subject: In(subjects) }, order: { id: 'ASC' } });
  const tellings = new Map((await unnoted(ctx)).map((it) => [it.key, telling(it, [])]));
  const counted = await countedDeliveries(ctx, noted);
  for (const notice of noted) {
    const key = isNudge(notice.news) ? null : keyOf(notice.subject, notice.news);
    if (key !== null) tellings.set(key, telling(notice, counted.get(notice.id) ?? []));
  }
  return tellings;
}

interface Counted extends TellingGroup {
  lastEndedAt: Date | null;
  nextAt: Date | null;
}

/** What was counted is not counted again before this many times as long as it took: consoles ask all the time. */
const RESTS = 20;
/** So many deliveries are counted in one go: a hundred thousand would hold up SQLite's readers. */
const MOST_AT_ONCE = 20_000;
const MOST_KNOWN = 1_000;

interface Count {
  rows: Counted[];
  /** Of `performance.now()`. */
  until: number;
}

const counts = new WeakMap<Services, Map<number, Count>>();

async function countedDeliveries(ctx: Context, notices: readonly Notice[]): Promise<Map<number, Counted[]>> {
  const known = counts.get(ctx.services) ?? new Map<number, Count>();
  counts.set(ctx.services, known);
  if (known.size > MOST_KNOWN) known.clear();
  const isKnown = ({ id }: Notice) => (known.get(id)?.until ?? 0) > performance.now();
  for (const some of portions(notices.filter((notice) => !isKnown(notice)))) {
    const begin = performance.now();
    const rows = await countDeliveries(ctx, some);
    const end = performance.now();
    for (const id of some) known.set(id, { rows: rows.get(id) ?? [], until: end + RESTS * (end - begin) });
    await nextTurn();
  }
  return new Map(notices.map(({ id }) => [id, known.get(id)?.rows ?? []]));
}

/** Ids, in portions that are quickly counted. */
function portions(notices: readonly Notice[]): number[][] {
  const all: number[][] = [];
  let room = 0;
  for (const { id, receivers } of notices) {
    const last = all.at(-1);
    if (last && receivers <= room) last.push(id);
    else all.push([id]);
    room = (last && receivers <= room ? room : MOST_AT_ONCE) - receivers;
  }
  return all;
}

async function countDeliveries({ db }: Context, noticeIds: readonly number[]): Promise<Map<number, Counted[]>> {
  const rows = await db
    .createQueryBuilder(Delivery, 'delivery')
    .select('delivery.noticeId', 'noticeId')
    .addSelect('delivery.state', 'state')
    .addSelect('delivery.problem', 'reason')
    .addSelect('COUNT(*)', 'count')
    .addSelect('MAX(delivery.endedAt)', 'lastEndedAt')
    .addSelect('MIN(delivery.dueAt)', 'nextAt')
    .where({ noticeId: In([...noticeIds]) })
    .groupBy('delivery.noticeId')
    .addGroupBy('delivery.state')
    .addGroupBy('delivery.problem')
    .getRawMany<Raw>();
  const counted = rows.map(({ count, lastEndedAt, nextAt, ...row }) => ({
    ...row,
    count: Number(count),
    lastEndedAt: lastEndedAt === null ? null : readInstant(lastEndedAt),
    nextAt: readInstant(nextAt),
  }));
  return Map.groupBy(counted, ({ noticeId }) => noticeId);
}

interface Raw {
  noticeId: number;
  state: DeliveryState;
  reason: string | null;
  count: number | string;
  lastEndedAt: string | Date | null;
  nextAt: string | Date;
}

interface Unnoted {
  key: string;
  id: null;
  dueAt: Date;
  expandedAt: null;
}

/** Published a moment ago, as the notifier has not come by yet. */
async function unnoted({ db }: Context): Promise<Unnoted[]> {
  const { eventId } = await db.findOneByOrFail(NotifierState, { id: NOTIFIER_STATE_ID });
  const events = await db.find(PageEvent, {
    where: { id: MoreThan(eventId), notify: true },
    order: { id: 'DESC' },
    take: MOST_UNNOTED,
  });
  return events.flatMap(({ news, at }) => {
    const key = news && keyOf(subjectOf(news), news);
    return key ? [{ key, id: null, dueAt: new Date(at.getTime() + UNDO_MS), expandedAt: null }] : [];
  });
}

/** Null where there is no update. */
function keyOf(subject: string, news: News): string | null {
  return news.kind === 'COMPONENT_STATUS' || news.updateId === null ? null : tellingKey(subject, news.updateId);
}

const WAITING: readonly DeliveryState[] = ['WAITING', 'SENDING'];
const LEFT_OUT: readonly DeliveryState[] = ['SUPERSEDED', 'DROPPED'];

function telling(
  { id, dueAt, expandedAt }: Pick<Notice, 'dueAt' | 'expandedAt'> & { id: number | null },
  counted: readonly Counted[],
): Telling {
  const of = (states: readonly DeliveryState[]) => counted.filter(({ state }) => states.includes(state));
  const sum = (states: readonly DeliveryState[]) => of(states).reduce((all, { count }) => all + count, 0);
  const times = (values: (Date | null)[]) => values.flatMap((value) => value?.getTime() ?? []);
  const sentAt = times(of(['SENT']).map(({ lastEndedAt }) => lastEndedAt));
  const nextAt = times(of(['WAITING']).map((it) => it.nextAt));
  return {
    noticeId: id,
    dueAt,
    isExpanded: expandedAt !== null,
    sent: sum(['SENT']),
    waiting: sum(WAITING),
    failed: sum(['FAILED']),
    leftOut: sum(LEFT_OUT),
    lastSentAt: sentAt.length > 0 ? new Date(Math.max(...sentAt)) : null,
    nextAt: nextAt.length > 0 ? new Date(Math.min(...nextAt)) : null,
    groups: counted.toSorted((a, b) => b.count - a.count).map(({ state, reason, count }) => ({ state, reason, count })),
  };
}
