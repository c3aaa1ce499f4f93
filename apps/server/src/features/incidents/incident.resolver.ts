import { foldIncident, worstImpacts } from '@signet/domain/incident';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { pageSize } from '../../core/graphql/connection.js';
import { viewerAt } from '../../core/graphql/viewer-scope.js';
import { renderMarkdown } from '../../core/markdown.js';
import { Impact, viewableImpacts } from '../components/impact.js';
import { createIncident } from './create-incident.js';
import { deleteIncidentUpdate } from './delete-incident-update.js';
import { deleteIncident } from './delete-incident.js';
import { IncidentConnection } from './incident-connection.js';
import { IncidentUpdate } from './incident-update.entity.js';
import { Incident } from './incident.entity.js';
import {
  CreateIncidentInput,
  IncidentFilter,
  PostIncidentUpdateInput,
  UpdateIncidentInput,
  UpdateIncidentUpdateInput,
} from './incident.inputs.js';
import { updatesOfIncident } from './incident.loaders.js';
import { findIncident, listIncidents } from './incident.queries.js';
import { postIncidentUpdate } from './post-incident-update.js';
import { takeBackIncident } from './take-back-incident.js';
import { takeBackIncidentUpdate } from './take-back-incident-update.js';
import { updateIncidentUpdate } from './update-incident-update.js';
import { updateIncident } from './update-incident.js';

@Resolver(() => Incident)
export class IncidentResolver {
  @Query(() => Incident, { nullable: true })
  incident(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Incident | null> {
    return findIncident(ctx, viewerOf(ctx.actor), id);
  }

  @Query(() => IncidentConnection, { description: 'Newest first.' })
  incidents(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('filter', () => IncidentFilter, { nullable: true }) filter?: IncidentFilter | null,
  ): Promise<IncidentConnection> {
    return listIncidents(ctx, viewerOf(ctx.actor), { first: pageSize(first, 20), after, filter });
  }

  @FieldResolver(() => [Impact], {
    description: 'What is still worse than OPERATIONAL. The whole story is in the updates.',
  })
  async impacts(@Ctx() ctx: Context, @Root() incident: Incident, @Info() info: GraphQLResolveInfo): Promise<Impact[]> {
    const { impacts } = foldIncident(await ctx.loaders.get(updatesOfIncident).load(incident.id));
    const current = [...impacts].map(([componentId, status]) => ({ componentId, status }));
    return viewableImpacts(ctx, viewerAt(ctx, info), current);
  }

  @FieldResolver(() => [Impact], {
    description: 'The worst that it did to each component that it ever named, also once that is over.',
  })
  async worstImpacts(
    @Ctx() ctx: Context,
    @Root() incident: Incident,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Impact[]> {
    const worst = worstImpacts(await ctx.loaders.get(updatesOfIncident).load(incident.id));
    const named = [...worst].map(([componentId, status]) => ({ componentId, status }));
    return viewableImpacts(ctx, viewerAt(ctx, info), named);
  }

  @FieldResolver(() => [IncidentUpdate], { description: 'Newest first; all of them, if no number is given.' })
  async updates(
    @Ctx() ctx: Context,
    @Root() incident: Incident,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
  ): Promise<IncidentUpdate[]> {
    const updates = (await ctx.loaders.get(updatesOfIncident).load(incident.id)).toReversed();
    return typeof first === 'number' ? updates.slice(0, pageSize(first, first)) : updates;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Sanitised HTML of the postmortem.' })
  postmortemHtml(@Root() incident: Incident): string | null {
    return incident.postmortem === null ? null : renderMarkdown(incident.postmortem);
  }

  @Mutation(() => Incident)
  createIncident(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateIncidentInput) input: CreateIncidentInput,
  ): Promise<Incident> {
    return createIncident(ctx, input);
  }

  @Mutation(() => Incident)
  postIncidentUpdate(
    @Ctx() ctx: Context,
    @Arg('incidentId', () => ID) incidentId: string,
    @Arg('input', () => PostIncidentUpdateInput) input: PostIncidentUpdateInput,
  ): Promise<Incident> {
    return postIncidentUpdate(ctx, incidentId, input);
  }

  @Mutation(() => Incident)
  updateIncident(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateIncidentInput) input: UpdateIncidentInput,
  ): Promise<Incident> {
    return updateIncident(ctx, id, input);
  }

  @Mutation(() => ID)
  deleteIncident(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return deleteIncident(ctx, id);
  }

  @Mutation(() => Incident, {
    description: 'Changes the words, the status, the impacts or the time of an update that was posted.',
  })
  updateIncidentUpdate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateIncidentUpdateInput) input: UpdateIncidentUpdateInput,
  ): Promise<Incident> {
    return updateIncidentUpdate(ctx, id, input);
  }

  @Mutation(() => Incident, {
    description: 'An incident keeps at least one update: the last one cannot be deleted (CONFLICT).',
  })
  deleteIncidentUpdate(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Incident> {
    return deleteIncidentUpdate(ctx, id);
  }

  @Mutation(() => ID, {
    description:
      'As if it had never been published, and nobody is told. Refused with CONFLICT once 10 seconds have passed, or if it changed after this updatedAt.',
  })
  takeBackIncident(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('ifUnchangedSince', () => Date) ifUnchangedSince: Date,
  ): Promise<string> {
    return takeBackIncident(ctx, id, ifUnchangedSince);
  }

  @Mutation(() => Incident, {
    description:
      'The incident is again as it was before, and nobody is told. Refused with CONFLICT once 10 seconds have passed, or if the incident changed after this updatedAt of its.',
  })
  takeBackIncidentUpdate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('ifUnchangedSince', () => Date) ifUnchangedSince: Date,
  ): Promise<Incident> {
    return takeBackIncidentUpdate(ctx, id, ifUnchangedSince);
  }
}
