import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { pageSize } from '../../core/graphql/connection.js';
import { AuditEntryConnection } from './audit-connection.js';
import { AuditFilter } from './audit.inputs.js';
import { listAuditEntries } from './audit.queries.js';

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    description: 'What people of the team did, newest first. None for those who are not admins or owners.',
  })
  auditEntries(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('filter', () => AuditFilter, { nullable: true }) filter?: AuditFilter | null,
  ): Promise<AuditEntryConnection> {
    ctx.keep.atMostMs = 0;
    return listAuditEntries(ctx, { first: pageSize(first, 20), after, filter });
  }
}
