import { LIMITS } from '@signet/domain/limits';
import { CHANNELS, SUBSCRIBER_STATES } from '@signet/domain/subscription';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { mustBeAllowed } from '../../core/actor.js';
import { createContext, type Context, type Services } from '../../core/context.js';
import { FILE_COST } from '../../core/costs.js';
import { badInput, parseInput } from '../../core/errors.js';
import type { Callers } from '../../core/http/callers.js';
import { sendCsv } from '../../core/http/send-csv.js';
import { Turnstile } from '../../core/turnstile.js';
import { noteExport } from '../audit/note-export.js';
import { importSubscribers } from './import-subscribers.js';
import { subscribersCsv } from './subscribers-csv.js';

const exported = z.object({
  search: z.string('must be given once').optional(),
  channel: z.enum(CHANNELS, `must be one of ${CHANNELS.join(', ')}`).optional(),
  state: z.enum(SUBSCRIBER_STATES, `must be one of ${SUBSCRIBER_STATES.join(', ')}`).optional(),
});
const flag = z.enum(['true', 'false'], 'must be true or false').default('false');
const imported = z.object({ dryRun: flag, skipBad: flag });

/** What most proxies wait for. */
const IMPORT_WITHIN_MS = 60_000;

/** Reading a file takes a second of work, and all of it in memory. */
const imports = new Turnstile(1, 5, 'Too many files are read at this moment. Try again in a moment.');

/** Subscribers out and in, as CSV, for those who may manage them. */
export function addSubscriberCsvRoutes(app: FastifyInstance, services: Services, callers: Callers): void {
  const contextOf = async (request: FastifyRequest, operation: string) => {
    const ctx = createContext(services, await callers.actorOf(request), request.log as Context['log']);
    ctx.act = { operation, address: request.ip, by: null };
    return ctx;
  };

  app.get('/subscribers.csv', async (request, reply) => {
    const ctx = await contextOf(request, 'exportSubscribers');
    callers.charge(request, reply, ctx.actor, FILE_COST);
    const pieces = subscribersCsv(ctx, parseInput(exported, request.query, ''));
    return sendCsv(reply, 'subscribers.csv', pieces, () => noteExport(ctx, 'Subscriber'));
  });

  void app.register(async (files) => {
    files.removeAllContentTypeParsers();
    const options = { parseAs: 'buffer' as const, bodyLimit: LIMITS.subscribersCsvBytes };
    files.addContentTypeParser('text/csv', options, (_request, body, done) => done(null, body));

    files.post(
      '/subscribers.csv',
      {
        config: { answerWithinMs: IMPORT_WITHIN_MS },
        // Before the file is read.
        onRequest: async (request, reply) => {
          const actor = await callers.actorOf(request);
          mustBeAllowed(actor, 'subscribers:manage');
          callers.charge(request, reply, actor, FILE_COST);
        },
      },
      async (request, reply) => {
        const { dryRun, skipBad } = parseInput(imported, request.query, '');
        const ctx = await contextOf(request, 'importSubscribers');
        if (!Buffer.isBuffer(request.body)) throw badInput('body', 'must be a file of the type text/csv');
        const csv = request.body;
        const wanted = { dryRun: dryRun === 'true', skipBad: skipBad === 'true' };
        const report = await imports.run(() => importSubscribers(ctx, csv, wanted));
        return reply.header('cache-control', 'no-store').send(report);
      },
    );
  });
}
