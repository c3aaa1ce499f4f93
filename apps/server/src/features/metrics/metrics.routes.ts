import { BUCKET_WIDTHS } from '@signet/domain/metric';
import type { FastifyInstance } from 'fastify';
import { viewerOf } from '../../core/actor.js';
import { createContext, type Context, type Services } from '../../core/context.js';
import { FILE_COST, WRITE_COST } from '../../core/costs.js';
import { badInput } from '../../core/errors.js';
import type { Callers } from '../../core/http/callers.js';
import { sendNothing } from '../../core/http/send.js';
import { Turnstile } from '../../core/turnstile.js';
import { findMetric } from './metric.queries.js';
import { csvName, pointsCsv } from './points-csv.js';
import { postedPoints } from './posted-points.js';
import { recordMetricPoints } from './record-metric-points.js';

interface Named {
  Params: { id: string };
  Querystring: { width?: unknown };
}

/** How many points cost one more. */
const POINTS_FOR_ONE = 10;

/** A file of all minutes is two megabytes, and reading it holds up everybody else. */
const exports = new Turnstile(1, 20, 'Too many files are made at this moment. Try again in a moment.');

/** Points in, by scripts, and points out, as CSV. */
export function addMetricRoutes(app: FastifyInstance, services: Services, callers: Callers): void {
  app.post<Named>('/metrics/:id/points', async (request, reply) => {
    const ctx = createContext(services, await callers.tokenOf(request), request.log as Context['log']);
    const { points, idempotencyKey } = postedPoints(request.body);
    callers.charge(request, reply, ctx.actor, WRITE_COST + Math.ceil(points.length / POINTS_FOR_ONE));
    const key = idempotencyKey ?? [request.headers['idempotency-key']].flat()[0];
    const recorded = await recordMetricPoints(ctx, request.params.id, points, key);
    return reply.header('cache-control', 'no-store').send({ recorded });
  });

  app.get<Named>('/metrics/:id/points.csv', async (request, reply) => {
    const { params, query } = request;
    const width = BUCKET_WIDTHS.find((it) => it.toLowerCase() === (query.width ?? 'hour'));
    if (!width) throw badInput('width', 'must be minute, hour or day');
    const ctx = createContext(services, await callers.actorOf(request), request.log as Context['log']);
    const metric = await findMetric(ctx, viewerOf(ctx.actor), params.id);
    if (!metric) return sendNothing(reply);
    callers.charge(request, reply, ctx.actor, FILE_COST);
    const csv = await exports.run(() => pointsCsv(ctx, metric, width));
    return reply
      .headers({
        'cache-control': 'no-store',
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${csvName(metric, width)}"`,
      })
      .send(csv);
  });
}
