import { markdownPreview } from '@signet/domain/inputs';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { mustBeIdentified, viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import type { PageEvent } from '../../core/events/event.entity.js';
import { daysOf } from '../../core/graphql/connection.js';
import { showAsPage } from '../../core/graphql/viewer-scope.js';
import { renderMarkdown } from '../../core/markdown.js';
import { CollectiveHistory } from '../components/collective-history.js';
import { allComponents } from '../components/component.queries.js';
import { Metric } from '../metrics/metric.entity.js';
import { allMetrics } from '../metrics/metric.queries.js';
import { collectiveHistoryOf } from '../timelines/component-status.js';
import { buildPageChange } from './build-page-change.js';
import { HistoryMonth } from './history-month.js';
import { loadMonth } from './history.queries.js';
import { PageChange } from './page-change.js';
import { loadPage, loadTimeline, pageViewer } from './page.queries.js';
import { StatusPage, TimelineDay } from './status-page.js';

@Resolver(() => StatusPage)
export class PageResolver {
  @Query(() => StatusPage, { description: 'Everything the caller may see of the public page, in one request.' })
  statusPage(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<StatusPage> {
    showAsPage(ctx, info);
    return loadPage(ctx);
  }

  @FieldResolver(() => [TimelineDay], { description: 'The last `days` days, today first, quiet days included.' })
  timeline(
    @Ctx() ctx: Context,
    @Root() page: StatusPage,
    @Arg('days', () => Int, { nullable: true, description: "The site's timelineDays, if not given; at most 365." })
    days?: number | null,
  ): Promise<TimelineDay[]> {
    return loadTimeline(ctx, daysOf(days, page.site.timelineDays));
  }

  @FieldResolver(() => HistoryMonth, {
    nullable: true,
    description:
      'A month of the history, in the days of the site; null for what is none from the year 2000 on, and for one that has not begun.',
  })
  month(
    @Ctx() ctx: Context,
    @Arg('month', () => String, { nullable: true, description: 'YYYY-MM; the current one, if not given.' })
    month?: string | null,
    @Arg('componentId', () => ID, {
      nullable: true,
      description: 'Only what named or covered it; no month where the caller may not see it.',
    })
    componentId?: string | null,
  ): Promise<HistoryMonth | null> {
    return loadMonth(ctx, { month, componentId });
  }

  @FieldResolver(() => CollectiveHistory, {
    nullable: true,
    description: "The mean of all components' uptimes, day by day; null where there is no component.",
  })
  async history(
    @Ctx() ctx: Context,
    @Arg('days', () => Int, { nullable: true, defaultValue: 90 }) days: number | null,
  ): Promise<CollectiveHistory | null> {
    const components = await allComponents(ctx.db, pageViewer(ctx));
    return collectiveHistoryOf(
      ctx,
      components.map(({ id }) => id),
      daysOf(days, 90),
    );
  }

  @FieldResolver(() => [Metric])
  metrics(@Ctx() ctx: Context): Promise<Metric[]> {
    return allMetrics(ctx.db, pageViewer(ctx));
  }

  @Query(() => String, {
    description: 'The sanitised HTML of a Markdown text, as it would be shown; for previews. Signed-in callers only.',
  })
  renderMarkdown(@Ctx() ctx: Context, @Arg('markdown', () => String) markdown: string): string {
    mustBeIdentified(ctx.actor);
    return renderMarkdown(parseInput(markdownPreview, markdown, 'markdown'));
  }

  @Subscription(() => PageChange, {
    description: 'One message per change of the public page, holding only what changed, whole.',
    subscribe: ({ context }: { context: Context }) =>
      context.services.pageEvents.subscribe(viewerOf(context.actor).audience),
  })
  pageChanged(@Root() event: PageEvent, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<PageChange> {
    showAsPage(ctx, info);
    return buildPageChange(ctx, event);
  }
}
