import type { News } from '@signet/domain/news';
import { isNudge } from '@signet/domain/nudge';
import { In, LessThan, MoreThan } from 'typeorm';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { viewableComponents } from '../components/component.queries.js';
import { viewableIncidents } from '../incidents/incident.queries.js';
import { viewableMaintenances } from '../maintenances/maintenance.queries.js';
import { ABLE_RECEIVERS } from './able-receivers.js';
import { Delivery } from './delivery.entity.js';
import type { FailedNews } from './failed-news.js';
import { Notice } from './notice.entity.js';

const LOOKED_BACK_MS = 7 * 24 * 3_600_000;
const MOST = 5;
/** So many are looked through at once, as some may be gone, or hidden from the caller. */
const BATCH = 50;

/** What some could not be told lately who could be told now, the latest first; what is not there any more is left out. */
export async function failedNews(ctx: Context): Promise<FailedNews[]> {
  const found: FailedNews[] = [];
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const counts = await recentFailures(ctx, before);
    found.push(...(await shown(ctx, counts)));
    const last = counts.at(-1);
    if (!last || counts.length < BATCH || found.length >= MOST) return found.slice(0, MOST);
    before = last.noticeId;
  }
}

async function shown(ctx: Context, counts: readonly Count[]): Promise<FailedNews[]> {
  const found = await ctx.db.findBy(Notice, { id: In(counts.map(({ noticeId }) => noticeId)) });
  const notices = found.flatMap(({ id, subject, news }) => (isNudge(news) ? [] : [{ id, subject, news }]));
  const titles = await titlesOf(
    ctx,
    notices.map(({ news }) => news),
  );
  const byId = new Map(notices.map((it) => [it.id, it]));
  return counts.flatMap(({ noticeId, failed, problem }) => {
    const notice = byId.get(noticeId);
    const title = notice && titles.get(notice.subject);
    if (!title) return [];
    return [
      { noticeId, kind: notice.news.kind, aboutId: aboutOf(notice.news), title, failed: Number(failed), problem },
    ];
  });
}

interface Count {
  noticeId: number;
  failed: number | string;
  problem: string | null;
}

/** Of news, and of no nudge. */
function recentFailures({ db, now }: Context, before: number): Promise<Count[]> {
  return db
    .createQueryBuilder(Delivery, 'delivery')
    .innerJoin('delivery.notice', 'notice', 'notice.eventId IS NOT NULL')
    .select('delivery.noticeId', 'noticeId')
    .addSelect('COUNT(*)', 'failed')
    .addSelect('MAX(delivery.problem)', 'problem')
    .where({ state: 'FAILED', dueAt: MoreThan(new Date(now().getTime() - LOOKED_BACK_MS)), noticeId: LessThan(before) })
    .andWhere(`delivery.subscriberId IN (${ABLE_RECEIVERS})`)
    .groupBy('delivery.noticeId')
    .orderBy('delivery.noticeId', 'DESC')
    .limit(BATCH)
    .getRawMany<Count>();
}

function aboutOf(news: News): number {
  switch (news.kind) {
    case 'INCIDENT':
      return news.incidentId;
    case 'MAINTENANCE':
      return news.maintenanceId;
    case 'COMPONENT_STATUS':
      return news.componentId;
  }
}

/** By subject. */
async function titlesOf({ db, actor }: Context, all: readonly News[]): Promise<Map<string, string>> {
  const viewer = viewerOf(actor);
  const ids = (kind: News['kind']) => ({ id: In(all.filter((it) => it.kind === kind).map(aboutOf)) });
  const incidents = await viewableIncidents(db, viewer).andWhere(ids('INCIDENT')).getMany();
  const maintenances = await viewableMaintenances(db, viewer).andWhere(ids('MAINTENANCE')).getMany();
  const components = await viewableComponents(db, viewer).andWhere(ids('COMPONENT_STATUS')).getMany();
  return new Map([
    ...incidents.map(({ id, title }) => [`incident:${id}`, title] as const),
    ...maintenances.map(({ id, title }) => [`maintenance:${id}`, title] as const),
    ...components.map(({ id, name }) => [`component:${id}`, name] as const),
  ]);
}
