import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { createContext, type Context, type Services } from '../../core/context.js';
import { FILE_COST } from '../../core/costs.js';
import { parseInput } from '../../core/errors.js';
import type { Callers } from '../../core/http/callers.js';
import { sendCsv } from '../../core/http/send-csv.js';
import { auditCsv } from './audit-csv.js';
import { noteExport } from './note-export.js';

const once = z.string('must be given once');
const moment = once.pipe(z.iso.datetime({ offset: true, error: 'must be a time such as 2026-11-22T18:31:00Z' }));
const exported = z.object({
  search: once.optional(),
  personId: once.optional(),
  operation: once.optional(),
  from: moment.transform((text) => new Date(text)).optional(),
  to: moment.transform((text) => new Date(text)).optional(),
});

/** What people of the team did, as CSV, for those who may read it. */
export function addAuditRoutes(app: FastifyInstance, services: Services, callers: Callers): void {
  app.get('/audit.csv', async (request, reply) => {
    const ctx = createContext(services, await callers.actorOf(request), request.log as Context['log']);
    ctx.act = { operation: 'exportAuditEntries', address: request.ip, by: null };
    callers.charge(request, reply, ctx.actor, FILE_COST);
    const pieces = auditCsv(ctx, parseInput(exported, request.query, ''));
    return sendCsv(reply, 'audit.csv', pieces, () => noteExport(ctx, 'AuditEntry'));
  });
}
