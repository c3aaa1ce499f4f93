import { can } from '@signet/domain/role';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { pageSize } from '../../core/graphql/connection.js';
import { viewerAt } from '../../core/graphql/viewer-scope.js';
import { IncidentUpdate } from '../incidents/incident-update.entity.js';
import { MaintenanceUpdate } from '../maintenances/maintenance-update.entity.js';
import { listFailedDeliveries } from '../notifications/failed-deliveries.queries.js';
import { FailedDelivery } from '../notifications/failed-delivery.js';
import { resendFailedDeliveries } from '../notifications/resend-failed-deliveries.js';
import { tellingOfUpdate } from './telling.loader.js';
import { Telling } from './telling.js';
import { tellingKey } from './tellings.queries.js';

const DESCRIPTION =
  'What became of telling people of it; null where nobody was to be told, on the page, and for those who may not oversee that.';

@Resolver(() => IncidentUpdate)
export class IncidentTellingResolver {
  @FieldResolver(() => Telling, { nullable: true, description: DESCRIPTION })
  telling(
    @Ctx() ctx: Context,
    @Root() { id, incidentId }: IncidentUpdate,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Telling | null> {
    return tellingAt(ctx, info, tellingKey(`incident:${incidentId}`, id));
  }
}

@Resolver(() => MaintenanceUpdate)
export class MaintenanceTellingResolver {
  @FieldResolver(() => Telling, { nullable: true, description: DESCRIPTION })
  telling(
    @Ctx() ctx: Context,
    @Root() { id, maintenanceId }: MaintenanceUpdate,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Telling | null> {
    return tellingAt(ctx, info, tellingKey(`maintenance:${maintenanceId}`, id));
  }
}

@Resolver()
export class FailedDeliveryResolver {
  @Query(() => [FailedDelivery], {
    description: 'Which deliveries of one update were given up, the latest first. For admins and owners.',
  })
  failedDeliveries(
    @Ctx() ctx: Context,
    @Arg('noticeId', () => ID) noticeId: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
  ): Promise<FailedDelivery[]> {
    return listFailedDeliveries(ctx, noticeId, pageSize(first, 20));
  }

  @Mutation(() => Int, {
    description:
      'Everything of one update that was given up is tried again, but for receivers in quarantine, or gone. Gives back how many. For admins and owners.',
  })
  resendFailedDeliveries(@Ctx() ctx: Context, @Arg('noticeId', () => ID) noticeId: string): Promise<number> {
    return resendFailedDeliveries(ctx, noticeId);
  }
}

/** What is pushed and what the page shows is made once for several people: it tells nobody. */
async function tellingAt(ctx: Context, info: GraphQLResolveInfo, key: string): Promise<Telling | null> {
  const { actor } = ctx;
  const mayOversee = actor.kind === 'person' && can(actor.role, 'notifier:oversee');
  if (!mayOversee || !viewerAt(ctx, info).mayEdit) return null;
  return ctx.loaders.get(tellingOfUpdate).load(key);
}
