import type { News } from '@signet/domain/news';
import { isNudge } from '@signet/domain/nudge';
import { In, MoreThan } from 'typeorm';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { viewableComponents } from '../components/component.queries.js';
import { viewableIncidents } from '../incidents/incident.queries.js';
import { viewableMaintenances } from '../maintenances/maintenance.queries.js';
import { Delivery } from './delivery.entity.js';
import type { FailedNews } from './failed-news.js';
import { Notice } from './notice.entity.js';

const LOOKED_BACK_MS = 7 * 24 * 3_600_000;
const MOST = 5;

/** What some could not be told lately, the latest first; what is not there any more is left out. */
export async function failedNews(ctx: Context): Promise<FailedNews[]> {
  const counts = await recentFailures(ctx);
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

function recentFailures({ db, now }: Context): Promise<Count[]> {
  return db
    .createQueryBuilder(Delivery, 'delivery')
    .select('delivery.noticeId', 'noticeId')
    .addSelect('COUNT(*)', 'failed')
    .addSelect('MAX(delivery.problem)', 'problem')
    .where({ state: 'FAILED', dueAt: MoreThan(new Date(now().getTime() - LOOKED_BACK_MS)) })
    .groupBy('delivery.noticeId')
    .orderBy('delivery.noticeId', 'DESC')
    .limit(MOST)
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
