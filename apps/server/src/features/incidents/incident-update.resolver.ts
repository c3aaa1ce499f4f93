import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { viewerAt } from '../../core/graphql/viewer-scope.js';
import { renderMarkdown } from '../../core/markdown.js';
import { Impact, viewableImpacts } from '../components/impact.js';
import { IncidentUpdate } from './incident-update.entity.js';
import { updatesOfIncident } from './incident.loaders.js';

@Resolver(() => IncidentUpdate)
export class IncidentUpdateResolver {
  @FieldResolver(() => String, { description: 'Sanitised HTML of the message.' })
  messageHtml(@Root() update: IncidentUpdate): string {
    return renderMarkdown(update.message);
  }

  @FieldResolver(() => [Impact], { description: 'Only the components whose impact this update changed.' })
  async impacts(
    @Ctx() ctx: Context,
    @Root() update: IncidentUpdate,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Impact[]> {
    const updates = await ctx.loaders.get(updatesOfIncident).load(update.incidentId);
    const own = updates.find(({ id }) => id === update.id);
    return viewableImpacts(ctx, viewerAt(ctx, info), own?.impacts ?? []);
  }
}
